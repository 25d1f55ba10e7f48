package io.formwork.ui.workflow;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.ui.testing.ViewTest;
import io.formwork.workflow.TaskQuery;
import io.formwork.workflow.TaskService;
import io.formwork.workflow.TestWorkflows;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TodoViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    TestUsers people;

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    TaskService tasks;

    @Inject
    RecordService records;

    @Test
    void aTaskIsFilledInAndSubmitted() {
        Actor person = people.somebody();
        FormKey form = forms.published(aForm().with("text", "text").with("secret", "text"));
        RecordId record = started(form, person);
        logIn(person);

        navigate(TodoView.class);
        TaskCard card = $(TaskCard.class).single();
        navigate(card.getHref(), TodoView.class);
        TaskPane pane = $(TaskPane.class).single();
        assertThat(pane.form.input("secret")).isEmpty();

        pane.complete.click();
        assertThat(records.get(Actor.system(), form, record).find("text")).isEmpty();

        pane.form.input("text").orElseThrow().setValue("done");
        pane.complete.click();

        assertThat(records.get(Actor.system(), form, record).value("text")).isEqualTo("done");
        assertThat($(TaskCard.class).all()).isEmpty();
    }

    @Test
    void aTaskOfSomebodyElseIsNotShown() {
        Actor person = people.somebody();
        FormKey form = forms.published(aForm().with("text", "text"));
        started(form, person);
        long task = tasks.list(person, TaskQuery.first(TaskQuery.Box.MINE, 1))
                .tasks()
                .getFirst()
                .id();
        logIn(people.somebody());

        navigate("todo/" + task, TodoView.class);

        assertThat($(TaskPane.class).all()).isEmpty();
        assertThat($(TaskCard.class).all()).isEmpty();
    }

    private RecordId started(FormKey form, Actor person) {
        testWorkflows.published(
                form,
                "[{'id':'do','type':'handle','label':'Do','assignee':[{'type':'user','user':'" + person.login()
                        + "'}],'fields':{'text':'required'}}]");
        return records.create(Actor.system(), form, Map.of(), Cause.USER).id();
    }
}

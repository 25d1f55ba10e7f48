package io.formwork.workflow;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.testing.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class WorkflowServiceTest {

    @Inject
    RecordService records;

    @Inject
    TaskService tasks;

    @Inject
    WorkflowService workflows;

    @Inject
    TestForms forms;

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    TestUsers people;

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClock() {
        clock.reset();
    }

    @Test
    void theDiagramShowsTheWayAndWhereTheCaseStands() {
        FormKey form = form();
        Actor admin = people.administrator();
        RecordId record = started(
                form,
                "[{'id':'note','type':'update','label':'Note','set':{'state':'noted'}},"
                        + "{'id':'ok','type':'approve','label':'OK','assignee':[{'type':'admin'}]}]");
        CaseSummary summary = workflows.ofRecord(admin, form, record).getFirst();

        WorkflowDiagram diagram = workflows.diagram(admin, summary.id());

        assertThat(diagram.visited()).contains("start", "step-note", "flow-start-to-step-note", "step-ok");
        assertThat(diagram.current()).singleElement().satisfies(step -> {
            assertThat(step.node()).isEqualTo("step-ok");
            assertThat(step.people()).containsExactly("管理员");
        });
        assertThat(diagram.xml()).contains("bpmndi:BPMNShape").contains("step-ok");
    }

    @Test
    void aDueTimeThatPassedIsOverdue() {
        FormKey form = form();
        Actor admin = people.administrator();
        RecordId record = started(
                form,
                "[{'id':'do','type':'handle','label':'Do','assignee':[{'type':'user','user':'" + admin.login()
                        + "'}],'due':{'hours':4}}]");
        long before = tasks.counts(admin).overdue();

        clock.advance(Duration.ofHours(5));

        assertThat(tasks.counts(admin).overdue()).isGreaterThan(before);
        assertThat(workflows.ofRecord(admin, form, record).getFirst().waiting())
                .singleElement()
                .returns(true, WaitingStep::overdue);
    }

    @Test
    void aWorkflowBegunByAChangeBeginsWhenItsConditionComesTrue() {
        FormKey form = form();
        var document = TestWorkflows.document(
                form, "[{'id':'do','type':'update','label':'Do','set':{'copy':{'field':'state'}}}]");
        document.putObject("trigger")
                .put("on", "updated")
                .putObject("where")
                .put("field", "state")
                .put("op", "eq")
                .put("value", "go");
        testWorkflows.published(new io.formwork.definition.DefinitionKey("test", "workflow", form.key()), document);
        RecordId record = records.create(Actor.system(), form, Map.of("state", "wait"), Cause.USER)
                .id();
        assertThat(workflows.ofRecord(Actor.system(), form, record)).isEmpty();

        records.update(Actor.system(), form, record, Map.of("state", "go"), -1, Cause.USER);
        records.update(Actor.system(), form, record, Map.of("text", "more"), -1, Cause.USER);

        assertThat(workflows.ofRecord(Actor.system(), form, record)).hasSize(1);
        assertThat(records.get(Actor.system(), form, record).value("copy")).isEqualTo("go");
    }

    private RecordId started(FormKey form, String steps) {
        testWorkflows.published(form, steps);
        return records.create(Actor.system(), form, Map.of(), Cause.USER).id();
    }

    private FormKey form() {
        return forms.published(
                aForm().with("text", "text").with("state", "text").with("copy", "text"));
    }
}

package io.formwork.workflow;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.notification.NotificationService;
import io.formwork.organisation.Substitution;
import io.formwork.organisation.SubstitutionService;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.time.LocalClock;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is away and has named a substitute, who has no rights of his own. */
@MicronautTest(transactional = false)
class SubstituteTasksTest {

    @Inject
    RecordService records;

    @Inject
    TaskService tasks;

    @Inject
    WorkflowService workflows;

    @Inject
    NotificationService notifications;

    @Inject
    SubstitutionService substitutions;

    @Inject
    TestForms forms;

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    TestUsers people;

    @Inject
    LocalClock clock;

    private Actor away;
    private Actor substitute;
    private FormKey form;

    @BeforeEach
    void prepare() {
        away = people.somebody();
        substitute = people.somebody();
        form = forms.published(
                aForm().with("text", "text").with("secret", "text").with("owner", "member"));
    }

    @Test
    void openAndNewTasksWaitForTheSubstituteToo() {
        handled();
        record();
        Substitution named = substitute();
        record();

        assertThat(mine(substitute))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.behalf()).isEqualTo(away.name()));
        assertThat(mine(away))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.behalf()).isEmpty());
        assertThat(tasks.counts(substitute).mine()).isEqualTo(2);
        assertThat(notifications.list(substitute, 5))
                .extracting(news -> news.link())
                .contains("todo", "todo/" + mine(substitute).getFirst().id());

        substitutions.end(away, named.id());
        assertThat(mine(substitute)).isEmpty();
        assertThat(tasks.counts(substitute).mine()).isZero();
    }

    @Test
    void whatTheSubstituteDoesIsDoneByHimForTheOther() {
        handled();
        RecordId record = record();
        substitute();
        long task = mine(substitute).getFirst().id();

        tasks.complete(substitute, task, TaskCompletion.done(Map.of("text", "done")));

        assertThat(records.get(Actor.system(), form, record).value("text")).isEqualTo("done");
        assertThat(records.history(Actor.system(), form, record).getFirst().by())
                .isEqualTo(substitute.id());
        assertThat(workflows.log(Actor.system(), instance(record)))
                .filteredOn(entry -> entry.event() == CaseEvent.DONE)
                .singleElement()
                .returns(substitute.name(), CaseLogEntry::actor)
                .returns(away.name(), CaseLogEntry::behalf);
        assertThat(tasks.get(away, task).people()).singleElement().returns(away.name(), TaskPerson::behalf);
        for (Actor each : List.of(away, substitute)) {
            assertThat(tasks.list(each, TaskQuery.first(TaskQuery.Box.DONE, 5)).tasks())
                    .extracting(TaskSummary::id)
                    .containsExactly(task);
            assertThat(tasks.counts(each).done()).isEqualTo(1);
        }
    }

    @Test
    void theTaskIsAllThatTheSubstituteMayDo() {
        handled();
        RecordId record = record();
        substitute();

        TaskDetail detail = tasks.get(substitute, mine(substitute).getFirst().id());

        assertThat(detail.mayAct()).isTrue();
        assertThat(detail.fields()).extracting(field -> field.field().name()).containsExactly("text");
        assertThat(records.find(substitute, form, record)).isEmpty();
        assertThatThrownBy(() -> records.update(substitute, form, record, Map.of("text", "x"), -1, Cause.USER))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsClosedIsNotTheSubstitutesBusiness() {
        handled();
        record();
        long done = mine(away).getFirst().id();
        tasks.complete(away, done, TaskCompletion.done(Map.of()));
        substitute();

        assertThatThrownBy(() -> tasks.get(substitute, done)).isInstanceOf(NotFound.class);
    }

    @Test
    void tasksOfTheRolesOfWhoIsAwayAreDoneForHim() {
        String role = "r" + Long.toString(System.nanoTime(), 36);
        away = people.inRole("test", role);
        testWorkflows.published(
                form, "[{'id':'a','type':'approve','label':'A','assignee':[{'type':'role','role':'" + role + "'}]}]");
        record();
        substitute();

        long task = mine(substitute).getFirst().id();
        tasks.complete(substitute, task, TaskCompletion.approved("ok"));

        assertThat(tasks.get(away, task).people()).singleElement().returns(away.name(), TaskPerson::behalf);
    }

    @Test
    void aProgramWithAKeyOfTheSubstituteIsNobodysSubstitute() {
        handled();
        record();
        substitute();

        assertThat(mine(substitute.limitedTo("test", Set.of()))).isEmpty();
    }

    private void handled() {
        testWorkflows.published(
                form,
                "[{'id':'a','type':'handle','label':'A','assignee':[{'type':'user','user':'" + away.login()
                        + "'}],'fields':{'text':'edit'}}]");
    }

    private RecordId record() {
        return records.create(Actor.system(), form, Map.of("secret", "s"), Cause.USER)
                .id();
    }

    private long instance(RecordId record) {
        return workflows.ofRecord(Actor.system(), form, record).getFirst().id();
    }

    private Substitution substitute() {
        return substitutions.name(
                away, away.id(), substitute.id(), clock.today(), clock.today().plusDays(5));
    }

    private List<TaskSummary> mine(Actor actor) {
        return tasks.list(actor, TaskQuery.first(TaskQuery.Box.MINE, 10)).tasks();
    }
}

package io.formwork.workflow;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.notification.NotificationService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TaskServiceTest {

    private static final String APPROVE_BY_ROLE =
            "{'id':'ok','type':'approve','label':'OK','assignee':[{'type':'role','role':'%s'}],'mode':'%s'%s}";
    private static final String NOTE = "{'id':'note','type':'update','label':'Note','set':{'state':'noted'}}";

    @Inject
    RecordService records;

    @Inject
    DefinitionService definitions;

    @Inject
    TaskService tasks;

    @Inject
    WorkflowService workflows;

    @Inject
    NotificationService notifications;

    @Inject
    TestForms forms;

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    TestUsers people;

    private final String role = "r" + Long.toString(System.nanoTime(), 36);

    @Test
    void theFirstOfARoleDecidesAndTheSecondIsToldWhoWasFirst() {
        Actor first = member();
        Actor second = member();
        Case item = started(approval("any", ""), NOTE);
        long task = item.taskOf(first);
        assertThat(item.taskOf(second)).isEqualTo(task);

        tasks.complete(first, task, TaskCompletion.approved(""));

        var conflict =
                catchThrowableOfType(Conflict.class, () -> tasks.complete(second, task, TaskCompletion.approved("")));
        assertThat(conflict.messageKey()).isEqualTo("workflow.conflict.done");
        assertThat(conflict.args()).first().isEqualTo(first.name());
        assertThat(item.state()).isEqualTo("noted");
    }

    @Test
    void twoWhoCompleteAtOnceDoItOnce() throws Exception {
        Actor first = member();
        Actor second = member();
        Case item = started(approval("any", ""), NOTE);
        long task = item.taskOf(first);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (Actor actor : List.of(first, second, first, second)) {
            attempts.add(() -> {
                try {
                    tasks.complete(actor, task, TaskCompletion.approved(""));
                    return true;
                } catch (Conflict e) {
                    return false;
                }
            });
        }

        int done = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                done += attempt.get() ? 1 : 0;
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(workflows.ofRecord(Actor.system(), item.form, item.record))
                .singleElement()
                .returns("completed", CaseSummary::state);
    }

    @Test
    void whereAllMustAgreeTheCaseWaitsForTheLast() {
        Actor first = member();
        Actor second = member();
        Case item = started(approval("all", ""), NOTE);
        long task = item.taskOf(first);

        tasks.complete(first, task, TaskCompletion.approved(""));
        assertThat(item.state()).isNull();
        assertThatThrownBy(() -> tasks.complete(first, task, TaskCompletion.approved("")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("workflow.conflict.acted");

        tasks.complete(second, task, TaskCompletion.approved(""));
        assertThat(item.state()).isEqualTo("noted");
    }

    @Test
    void oneRefusalIsEnoughWhereAllMustAgree() {
        Actor first = member();
        Actor second = member();
        Case item = started(approval("all", ""), NOTE);

        tasks.complete(first, item.taskOf(first), TaskCompletion.rejected("no"));

        assertThat(workflows.ofRecord(Actor.system(), item.form, item.record))
                .singleElement()
                .returns("rejected", CaseSummary::state);
        assertThat(item.tasksOf(second)).isEmpty();
        assertThat(item.state()).isNull();
    }

    @Test
    void nobodyFoundMeansTheAdministratorsAndIsSaid() {
        Actor admin = people.administrator();

        Case item = started("{'id':'do','type':'handle','label':'Do','assignee':[{'type':'field','field':'owner'}]}");

        TaskDetail detail = tasks.get(admin, item.taskOf(admin));
        assertThat(detail.fallback()).isTrue();
        assertThat(detail.mayAct()).isTrue();
    }

    @Test
    void aStrangersTaskIsNotThere() {
        Actor clerk = member();
        Case item = started(approval("any", ""));
        long task = item.taskOf(clerk);
        Actor stranger = people.inRole(item.form.app(), "other");

        assertThatThrownBy(() -> tasks.get(stranger, task)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.complete(stranger, task, TaskCompletion.approved("")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTransferredTaskChangesHands() {
        Actor from = member();
        Actor to = people.inRole("test", "other");
        Case item = started(approval("any", ""), NOTE);
        long task = item.taskOf(from);

        tasks.transfer(from, task, to.id(), "please");

        assertThat(item.tasksOf(from)).isEmpty();
        assertThat(notifications.list(to, 5))
                .singleElement()
                .satisfies(news -> assertThat(news.link()).isEqualTo("todo/" + task));
        tasks.complete(to, task, TaskCompletion.approved(""));
        assertThat(item.state()).isEqualTo("noted");
    }

    @Test
    void aStepGivesRightsThatTheRoleDoesNot() {
        Actor clerk = member();
        Case item = started("{'id':'do','type':'handle','label':'Do','assignee':[{'type':'role','role':'" + role
                + "'}],'fields':{'text':'required'}}");
        assertThatThrownBy(() -> records.update(clerk, item.form, item.record, Map.of("text", "x"), -1, Cause.USER))
                .isInstanceOf(RuntimeException.class);

        tasks.complete(clerk, item.taskOf(clerk), TaskCompletion.done(Map.of("text", "done by step")));

        assertThat(records.get(Actor.system(), item.form, item.record).value("text"))
                .isEqualTo("done by step");
        assertThat(records.history(Actor.system(), item.form, item.record)
                        .getFirst()
                        .by())
                .isEqualTo(clerk.id());
    }

    @Test
    void aLaterFailureTakesTheTaskAndTheRecordBackTogether() {
        Actor clerk = member();
        Case item = started(
                "{'id':'do','type':'handle','label':'Do','assignee':[{'type':'role','role':'" + role
                        + "'}],'fields':{'text':'edit'}}",
                "{'id':'bad','type':'update','label':'Bad','set':{'code':'abc'}}");
        long task = item.taskOf(clerk);

        assertThatThrownBy(() -> tasks.complete(clerk, task, TaskCompletion.done(Map.of("text", "half"))))
                .isInstanceOf(Invalid.class);

        assertThat(records.get(Actor.system(), item.form, item.record).find("text"))
                .isEmpty();
        assertThat(tasks.get(clerk, task).mayAct()).isTrue();
        assertThat(workflows.log(Actor.system(), item.instance())).isEmpty();
    }

    @Test
    void aWorkflowThatCannotBeginLeavesNoRecord() {
        FormKey form = form();
        testWorkflows.published(form, "[{'id':'bad','type':'update','label':'Bad','set':{'code':'abc'}}]");
        long before = records.countExactly(Actor.system(), form, io.formwork.form.condition.Condition.ALWAYS)
                .value();

        assertThatThrownBy(() -> records.create(Actor.system(), form, Map.of("text", "x"), Cause.USER))
                .isInstanceOf(Invalid.class);

        assertThat(records.countExactly(Actor.system(), form, io.formwork.form.condition.Condition.ALWAYS)
                        .value())
                .isEqualTo(before);
    }

    @Test
    void runningCasesKeepTheirVersion() {
        Actor clerk = member();
        FormKey form = form();
        DefinitionKey workflow = testWorkflows.published(form, "[" + approval("any", "") + "," + NOTE + "]");
        Case old = new Case(
                form, records.create(Actor.system(), form, Map.of(), Cause.USER).id());

        testWorkflows.published(
                workflow,
                TestWorkflows.document(form, "[{'id':'only','type':'update','label':'Only','set':{'state':'new'}}]"));

        Case younger = new Case(
                form, records.create(Actor.system(), form, Map.of(), Cause.USER).id());
        assertThat(younger.state()).isEqualTo("new");
        tasks.complete(clerk, old.taskOf(clerk), TaskCompletion.approved(""));
        assertThat(old.state()).isEqualTo("noted");
    }

    @Test
    void aDeletedRecordEndsItsCasesAndCannotLeaveTasksBehind() {
        Actor clerk = member();
        Case item = started(approval("any", ""));
        long task = item.taskOf(clerk);
        long instance = item.instance();

        records.delete(Actor.system(), item.form, item.record, Cause.USER);

        assertThat(item.tasksOf(clerk)).isEmpty();
        assertThat(workflows.log(Actor.system(), instance))
                .extracting(CaseLogEntry::event)
                .contains(CaseEvent.STOPPED);
        assertThatThrownBy(() -> tasks.complete(clerk, task, TaskCompletion.approved("")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("workflow.conflict.stopped");
    }

    @Test
    void aFormCannotGoWhileAWorkflowUsesItAndGoingTogetherEndsTheCases() {
        Actor clerk = member();
        FormKey form = form();
        DefinitionKey workflow = testWorkflows.published(form, "[" + approval("any", "") + "]");
        Case item = new Case(
                form, records.create(Actor.system(), form, Map.of(), Cause.USER).id());
        long task = item.taskOf(clerk);

        assertThatThrownBy(() -> definitions.delete(Actor.system(), form.definition()))
                .isInstanceOf(Conflict.class);
        definitions.delete(Actor.system(), workflow);
        definitions.delete(Actor.system(), form.definition());

        assertThat(item.tasksOf(clerk)).isEmpty();
        assertThatThrownBy(() -> tasks.complete(clerk, task, TaskCompletion.approved("")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void textThatLooksLikeCodeStaysText() {
        Actor clerk = member();
        String hostile = "${1+1} #{steps} <#assign x=1>${x} '; drop table workflow_task; -- <script>alert(1)</script>";
        Case item = started(
                "{'id':'look','type':'branch','label':'" + "${1/0} <b>" + "','branches':[{'id':'yes','label':'#{x}',"
                        + "'when':{'field':'text','op':'eq','value':'${1+1}'},'steps':[" + NOTE + "]},"
                        + "{'id':'no','label':'no','steps':[]}]}",
                "{'id':'do','type':'handle','label':'${label}','assignee':[{'type':'role','role':'" + role
                        + "'}],'fields':{'text':'edit'}}",
                "{'id':'set','type':'update','label':'Set','set':{'title':'${steps}','copy':{'field':'text'}}}");

        tasks.complete(clerk, item.taskOf(clerk), new TaskCompletion("", hostile, Map.of("text", hostile)));

        var record = records.get(Actor.system(), item.form, item.record);
        assertThat(record.value("text")).isEqualTo(hostile);
        assertThat(record.value("copy")).isEqualTo(hostile);
        assertThat(record.value("title")).isEqualTo("${steps}");
        assertThat(item.state()).isNull();
        assertThat(workflows.diagram(Actor.system(), item.instance()).xml()).contains("name=\"${1/0} &lt;b");
    }

    @Test
    void workflowsThatSetEachOtherOffStop() {
        FormKey form = form();
        testWorkflows.published(
                form,
                "[{'id':'again','type':'create','label':'Again','form':'" + form.key() + "','set':{'text':'x'}}]");

        records.create(Actor.system(), form, Map.of("text", "first"), Cause.USER);

        assertThat(records.countExactly(Actor.system(), form, io.formwork.form.condition.Condition.ALWAYS)
                        .value())
                .isEqualTo(WorkflowTrigger.DEEPEST + 1L);
    }

    private String approval(String mode, String more) {
        return APPROVE_BY_ROLE.formatted(role, mode, more);
    }

    private Actor member() {
        return people.inRole("test", role);
    }

    private FormKey form() {
        ensureRole();
        return forms.published(aForm().with("text", "text", schema -> schema.put("maxLength", 200))
                .with("copy", "text")
                .with("title", "text")
                .with("state", "text")
                .with("owner", "member")
                .with("code", "text", schema -> schema.put("pattern", "^[0-9]+$")));
    }

    private void ensureRole() {
        DefinitionKey key = new DefinitionKey("test", "role", role);
        if (definitions.find(Actor.system(), key).isEmpty()) {
            testWorkflows.published(
                    key, io.formwork.platform.json.Json.readObject("{\"label\":\"Role\",\"grants\":[]}"));
        }
    }

    private Case started(String... steps) {
        FormKey form = form();
        testWorkflows.published(form, "[" + String.join(",", steps) + "]");
        return new Case(
                form, records.create(Actor.system(), form, Map.of(), Cause.USER).id());
    }

    /** A record and its case. */
    private final class Case {

        private final FormKey form;
        private final RecordId record;

        private Case(FormKey form, RecordId record) {
            this.form = form;
            this.record = record;
        }

        private List<TaskSummary> tasksOf(Actor actor) {
            return tasks.list(actor, TaskQuery.first(TaskQuery.Box.MINE, 200)).tasks().stream()
                    .filter(task -> task.record().equals(record))
                    .toList();
        }

        private long taskOf(Actor actor) {
            return tasksOf(actor).getFirst().id();
        }

        private long instance() {
            return workflows.ofRecord(Actor.system(), form, record).getFirst().id();
        }

        private Object state() {
            return records.get(Actor.system(), form, record).value("state");
        }
    }
}

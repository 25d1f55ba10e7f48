package io.formwork.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.testing.TestClock;
import io.formwork.workflow.engine.TestTimers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped processes, from the first record to the last. */
@MicronautTest(transactional = false)
class CustomerPerformanceWorkflowTest {

    @Inject
    RecordService records;

    @Inject
    TaskService tasks;

    @Inject
    WorkflowService workflows;

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    TestUsers people;

    @Inject
    TestTimers timers;

    @Inject
    TestClock clock;

    private String app = "";
    private FormKey complaints = new FormKey("none", "none");
    private Actor agent = Actor.system();
    private Actor lead = Actor.system();
    private Actor manager = Actor.system();

    @BeforeEach
    void install() {
        app = testWorkflows.shippedApp();
        complaints = new FormKey(app, "complaint");
        agent = people.inRole(app, "agent");
        lead = people.inRole(app, "lead");
        manager = people.inRole(app, "account-manager");
    }

    @AfterEach
    void setTheClock() {
        clock.reset();
    }

    @Test
    void aComplaintIsClassifiedHandledConfirmedAndClosed() {
        RecordId complaint = complaint();
        classify(complaint, "low");
        handle(complaint);
        assertThat(value(complaint, "status")).isEqualTo("waiting");

        records.update(Actor.system(), complaints, complaint, Map.of("confirmation", "confirmed"), -1, Cause.USER);

        FormRecord closed = get(complaint);
        assertThat(closed.value("status")).isEqualTo("closed");
        assertThat(closed.find("closedAt")).isPresent();
        assertThat(closed.find("firstResponseAt")).isPresent();
        assertThat(cases(complaint)).singleElement().returns("completed", CaseSummary::state);
        assertThat(tasks.list(manager, TaskQuery.first(TaskQuery.Box.TOLD, 10)).tasks())
                .singleElement()
                .satisfies(told -> assertThat(told.record()).isEqualTo(complaint));
    }

    @Test
    void aSevereComplaintNeedsTheLeadsApprovalAndComesBackWhenRefused() {
        RecordId complaint = complaint();
        classify(complaint, "high");
        complete(agent, complaint, Map.of("cause", "late truck", "measure", "new carrier"));
        TaskSummary approval = task(lead, complaint);

        tasks.complete(lead, approval.id(), TaskCompletion.rejected("too little"));

        assertThat(task(agent, complaint).step().in(agent.language())).isEqualTo("Propose a measure");
        assertThat(tasks.get(agent, task(agent, complaint).id()).log())
                .anySatisfy(entry -> assertThat(entry.detail()).isEqualTo("too little"));

        complete(agent, complaint, Map.of("measure", "new carrier and a voucher", "compensation", 200));
        tasks.complete(lead, task(lead, complaint).id(), TaskCompletion.approved("good"));
        assertThat(value(complaint, "status")).isEqualTo("in-progress");
    }

    @Test
    void threeDaysWithoutAnAnswerCloseAComplaint() {
        RecordId complaint = complaint();
        classify(complaint, "medium");
        handle(complaint);
        long instance = cases(complaint).getFirst().id();
        clock.advance(Duration.ofDays(2));
        assertThat(timers.fireDue(instance)).isZero();

        clock.advance(Duration.ofDays(1).plusMinutes(1));

        assertThat(timers.fireDue(instance)).isEqualTo(1);
        assertThat(value(complaint, "status")).isEqualTo("closed");
        assertThat(value(complaint, "confirmation")).isEqualTo("timeout");
    }

    @Test
    void aDisputedComplaintGoesToTheLead() {
        RecordId complaint = complaint();
        classify(complaint, "low");
        handle(complaint);
        records.update(Actor.system(), complaints, complaint, Map.of("confirmation", "disputed"), -1, Cause.USER);

        complete(lead, complaint, Map.of("compensation", 50));

        assertThat(value(complaint, "status")).isEqualTo("closed");
        assertThat(value(complaint, "confirmation")).isEqualTo("agreed");
    }

    @Test
    void aStepDoesNotEndWithoutItsRequiredFields() {
        RecordId complaint = complaint();
        TaskSummary task = task(agent, complaint);

        var refused = catchThrowableOfType(
                Invalid.class,
                () -> tasks.complete(
                        agent, task.id(), TaskCompletion.done(Map.of("type", "quality", "status", "closed"))));

        assertThat(refused.violations())
                .extracting(Violation::pointer, Violation::rule)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("/severity", "required"),
                        org.assertj.core.groups.Tuple.tuple("/status", "readOnly"));
        assertThat(get(complaint).find("type")).isEmpty();
    }

    @Test
    void aLowScoreGivesTheCustomersOwnerATask() {
        RecordId customer = customer();
        FormKey surveys = new FormKey(app, "satisfaction-survey");
        Map<String, Object> answer =
                new HashMap<>(Map.of("customer", customer.toString(), "nps", 3, "comment", "slow"));
        testAnswer(answer);

        RecordId survey = records.create(Actor.system(), surveys, answer, Cause.of(Cause.Kind.PUBLIC, "link"))
                .id();

        TaskSummary task = tasks.list(manager, TaskQuery.first(TaskQuery.Box.MINE, 10))
                .tasks()
                .getFirst();
        assertThat(task.form()).isEqualTo(new FormKey(app, "follow-up"));
        assertThat(task.title()).matches("Ada \\d+ · HF-\\d{6}-\\d{4}");
        FormRecord followUp = records.get(Actor.system(), task.form(), task.record());
        assertThat(followUp.value("answer")).isEqualTo(survey.toString());
        assertThat(followUp.value("score")).isEqualTo(3L);
        tasks.complete(
                manager, task.id(), TaskCompletion.done(Map.of("outcome", "solved", "result", "called, all fine now")));
        assertThat(records.get(Actor.system(), task.form(), task.record()).value("status"))
                .isEqualTo("done");
    }

    @Test
    void samplesStartNothingAndImportsDo() {
        Map<String, Object> values = Map.of("title", "late", "description", "three days late", "status", "new");

        records.createAll(Actor.system(), complaints, List.of(values), Cause.of(Cause.Kind.SAMPLE, "package"));
        assertThat(tasks.counts(agent).mine()).isZero();

        records.createAll(Actor.system(), complaints, List.of(values, values), Cause.of(Cause.Kind.IMPORT, "file"));
        assertThat(tasks.counts(agent).mine()).isEqualTo(2);
    }

    /** What the survey form requires beyond the score. */
    private void testAnswer(Map<String, Object> answer) {
        answer.putIfAbsent("overall", 2);
    }

    private RecordId customer() {
        FormKey customers = new FormKey(app, "customer");
        return records.create(
                        Actor.system(),
                        customers,
                        Map.of(
                                "name",
                                "Ada " + System.nanoTime(),
                                "tier",
                                "vip",
                                "owner",
                                manager.id().toString()),
                        Cause.USER)
                .id();
    }

    private RecordId complaint() {
        return records.create(
                        Actor.system(),
                        complaints,
                        Map.of(
                                "title", "late order",
                                "description", "three days late",
                                "customer", customer().toString(),
                                "status", "new"),
                        Cause.USER)
                .id();
    }

    private void classify(RecordId complaint, String severity) {
        complete(
                agent,
                complaint,
                Map.of(
                        "type",
                        "delivery",
                        "severity",
                        severity,
                        "department",
                        "logistics",
                        "handler",
                        agent.id().toString()));
    }

    private void handle(RecordId complaint) {
        complete(agent, complaint, Map.of("cause", "late truck", "measure", "new carrier"));
    }

    private void complete(Actor actor, RecordId record, Map<String, Object> values) {
        tasks.complete(actor, task(actor, record).id(), TaskCompletion.done(values));
    }

    private TaskSummary task(Actor actor, RecordId record) {
        return tasks.list(actor, TaskQuery.first(TaskQuery.Box.MINE, 50)).tasks().stream()
                .filter(task -> task.record().equals(record))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseSummary> cases(RecordId complaint) {
        return workflows.ofRecord(Actor.system(), complaints, complaint);
    }

    private FormRecord get(RecordId complaint) {
        return records.get(Actor.system(), complaints, complaint);
    }

    private Object value(RecordId complaint, String field) {
        return get(complaint).value(field);
    }
}

package io.formwork.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.transfer.CsvImport;
import io.formwork.record.transfer.ImportOptions;
import io.formwork.record.transfer.ImportPreview;
import io.formwork.record.transfer.ImportResult;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A complaint is not closed without cause, measure and the customer's confirmation, by whatever way it is tried. */
@MicronautTest(transactional = false)
class ComplaintClosingTest {

    private static final Tuple CAUSE = tuple("/cause", "required");
    private static final Tuple MEASURE = tuple("/measure", "required");
    private static final Tuple CONFIRMATION = tuple("/confirmation", "required");

    @TempDir
    Path folder;

    @Inject
    HttpTester http;

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    TestUsers people;

    @Inject
    RecordService records;

    @Inject
    TaskService tasks;

    @Inject
    CsvImport imports;

    /** One for all, since each test has a complaint and people of its own. */
    private static String app = "";

    private FormKey complaints = new FormKey("none", "none");
    private Actor lead = Actor.system();
    private Actor agent = Actor.system();
    private RecordId complaint = new RecordId(1);
    private int versionBefore;
    private long recordsBefore;

    @BeforeEach
    void aComplaintThatIsClassified() {
        if (app.isEmpty()) {
            app = testWorkflows.shippedApp();
        }
        complaints = new FormKey(app, "complaint");
        lead = people.inRole(app, "lead");
        agent = people.inRole(app, "agent");
        complaint = records.create(
                        lead,
                        complaints,
                        Map.of("title", "late order", "description", "three days late", "status", "new"),
                        Cause.USER)
                .id();
        tasks.complete(
                agent,
                task(agent),
                TaskCompletion.done(Map.of(
                        "type",
                        "delivery",
                        "severity",
                        "low",
                        "department",
                        "logistics",
                        "handler",
                        agent.id().toString())));
        versionBefore = version();
        recordsBefore = count();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(version()).isEqualTo(versionBefore);
        assertThat(records.get(lead, complaints, complaint).value("status")).isNotEqualTo("closed");
        assertThat(count()).isEqualTo(recordsBefore);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"status": "closed"}                                                           | /cause,/measure,/confirmation
            {"status": "closed", "cause": "truck", "measure": "carrier"}                   | /confirmation
            {"status": "closed", "cause": "truck", "confirmation": "confirmed"}            | /measure
            {"status": "closed", "measure": "carrier", "confirmation": "confirmed"}        | /cause
            {"status": "closed", "cause": " ", "measure": "carrier", "confirmation": "agreed"} | /cause
            {"status": "closed", "cause": null, "measure": "", "confirmation": null}       | /cause,/measure,/confirmation
            {"status": "waiting"}                                                          | /cause,/measure
            """)
    void byRestEachMissingFieldIsNamed(String body, String pointers) {
        Answer answer = http.to(path() + "/" + complaint)
                .bearer(people.tokenOf(lead))
                .header("If-Match", "*")
                .json(body)
                .patch();

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("violations"))
                .extracting(violation -> violation.path("pointer").asString())
                .containsExactlyInAnyOrder(pointers.split(","));
        assertThat(answer.json().path("violations"))
                .allSatisfy(violation ->
                        assertThat(violation.path("rule").asString()).isEqualTo("required"))
                .allSatisfy(violation -> assertThat(violation.path("message").asString())
                        .containsAnyOf("Cause: ", "Measure: ", "Confirmation: ")
                        .containsAnyOf("when Status is “Closed”", "when Status is “Waiting for the customer”")
                        .endsWith("Fill it in."));
    }

    @Test
    void aDisputeIsNoConfirmation() {
        Answer answer = http.to(path() + "/" + complaint)
                .bearer(people.tokenOf(lead))
                .header("If-Match", "*")
                .json("{\"status\": \"closed\", \"cause\": \"truck\", \"measure\": \"carrier\","
                        + " \"confirmation\": \"disputed\"}")
                .patch();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/violations/0/pointer").asString()).isEqualTo("/confirmation");
        assertThat(answer.json().at("/violations/0/message").asString())
                .startsWith("Confirmation: when Status is “Closed”, choose one of ")
                .contains("Settled by agreement (agreed)")
                .doesNotContain("disputed");
    }

    @Test
    void byABatchNoneOfItsRowsIsStored() {
        String good = "{\"title\": \"good\", \"description\": \"a good one\", \"source\": \"mail\"}";
        String bad = "{\"title\": \"bad\", \"description\": \"closed at once\", \"status\": \"closed\"}";

        Answer answer = http.to(path() + "/batch")
                .bearer(people.tokenOf(lead))
                .json("[" + good + "," + bad + "]")
                .post();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("violations"))
                .extracting(
                        violation -> violation.path("pointer").asString(),
                        violation -> violation.path("rule").asString())
                .contains(
                        tuple("/1/cause", "required"),
                        tuple("/1/measure", "required"),
                        tuple("/1/confirmation", "required"));
    }

    @Test
    void byTheTaskItsFieldsAreAskedForAndTheStatusIsNotTheirs() {
        Answer empty = complete("{\"values\": {}}");
        Answer direct =
                complete("{\"values\": {\"cause\": \"truck\", \"measure\": \"carrier\", \"status\": \"closed\"}}");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().path("violations"))
                .extracting(
                        violation -> violation.path("pointer").asString(),
                        violation -> violation.path("rule").asString())
                .containsExactlyInAnyOrder(CAUSE, MEASURE);
        assertThat(direct.status()).isEqualTo(422);
        assertThat(direct.json().at("/violations/0/pointer").asString()).isEqualTo("/status");
        assertThat(direct.json().at("/violations/0/rule").asString()).isEqualTo("readOnly");
    }

    @Test
    void byAFileEachRowIsListedWithItsReason() throws Exception {
        Path file = Files.writeString(
                folder.resolve("complaints.csv"),
                "title,description,source,status\nlate,three days late,mail,closed\n");
        ImportPreview preview = imports.preview(lead, complaints, file);
        Map<Integer, String> fields = new HashMap<>();
        preview.columns()
                .forEach(column -> column.field().ifPresent(field -> fields.put(column.index(), field.name())));
        ImportOptions options = new ImportOptions(fields, true, rows -> {});

        ImportResult checked = imports.check(lead, complaints, file, "complaints.csv", options);
        ImportResult run = imports.run(lead, complaints, file, "complaints.csv", options);

        assertThat(run.written()).isZero();
        for (ImportResult result : new ImportResult[] {checked, run}) {
            assertThat(result.badRows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.violations())
                            .extracting(Violation::pointer, Violation::rule)
                            .contains(CAUSE, MEASURE, CONFIRMATION));
        }
    }

    @Test
    void byTheServiceNobodyMayNotEvenTheSystem() {
        Map<String, Object> closed = Map.of("status", "closed");

        var refused = catchThrowableOfType(
                Invalid.class, () -> records.update(Actor.system(), complaints, complaint, closed, -1, Cause.USER));

        assertThat(refused.violations())
                .extracting(Violation::pointer, Violation::rule)
                .containsExactlyInAnyOrder(CAUSE, MEASURE, CONFIRMATION);
    }

    private Answer complete(String body) {
        return http.to("/api/v1/tasks/" + task(agent) + "/complete")
                .bearer(people.tokenOf(agent))
                .json(body)
                .post();
    }

    private long task(Actor actor) {
        return tasks.list(actor, TaskQuery.first(TaskQuery.Box.MINE, 1))
                .tasks()
                .getFirst()
                .id();
    }

    private int version() {
        return records.get(lead, complaints, complaint).version();
    }

    private long count() {
        return records.countExactly(lead, complaints, Condition.ALWAYS).value();
    }

    private String path() {
        return "/api/v1/apps/" + complaints.app() + "/forms/complaint/records";
    }
}

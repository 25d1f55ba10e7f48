package io.formwork.record.personal;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.database.Database;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.RecordTraces;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.formwork.workflow.TestWorkflows;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** One customer, with everything that is kept about him, given out and erased. */
@MicronautTest(transactional = false)
class PersonalDataTest {

    /** Each test has a customer of its own. */
    private final String name = "Ada-" + Long.toString(System.nanoTime(), 36);

    private final String phone = "+44" + System.nanoTime() % 10_000_000_000L;

    @Inject
    PersonalDataService personal;

    @Inject
    ErasureJobs jobs;

    @Inject
    ErasureRun erasures;

    @Inject
    List<RecordTraces> traces;

    @Inject
    TestForms forms;

    @Inject
    TestUsers users;

    @Inject
    TestWorkflows workflows;

    @Inject
    RecordService records;

    @Inject
    RecordCommentService comments;

    @Inject
    HttpTester http;

    @Inject
    Database database;

    @Inject
    io.formwork.platform.config.FormworkSettings settings;

    private Actor admin;
    private FormKey customers;
    private FormKey complaints;
    private RecordId customer;
    private RecordId complaint;
    private RecordId other;

    @BeforeEach
    void aCustomerWithAComplaint() {
        admin = users.administrator();
        customers = published(aForm().with("name", "text", PersonalDataTest::isPersonal)
                .require("name")
                .with("phone", "phone", PersonalDataTest::isPersonal)
                .with("tier", "text"));
        complaints = published(aForm().with("name", "text", PersonalDataTest::isPersonal)
                .withRelation("customer", customers)
                .with("story", "long-text", PersonalDataTest::isPersonal)
                .with("paper", "attachment", PersonalDataTest::isPersonal)
                .with("amount", "integer"));
        workflows.published(
                complaints,
                "[{'id':'do','type':'handle','label':'Do','assignee':[{'type':'user','user':'" + admin.login() + "'}],"
                        + "'fields':{'name':'read'}}]");
        customer = records.create(
                        admin, customers, Map.of("name", "before " + name, "phone", phone, "tier", "gold"), Cause.USER)
                .id();
        records.update(admin, customers, customer, Map.of("name", name), -1, Cause.USER);
        other = records.create(admin, customers, Map.of("name", "Somebody else"), Cause.USER)
                .id();
        complaint = complaint();
        comments.add(admin, complaints, complaint, name + " called", Set.of());
    }

    @Test
    void whoHasTheRightGivesOutAndErasesWhatHeCouldNotSee() throws Exception {
        Actor officer = officer(customers, "see");

        assertThat(personal.preview(officer, customers, customer)).hasSize(2);
        assertThat(archive(officer)).contains(phone, name + " called");
        personal.erase(officer, customers, customer, share -> {});

        assertThat(records.get(admin, customers, customer).find("phone")).isEmpty();
        assertThat(archive(officer)).doesNotContain(phone, name);
        assertThat(query("select concat(action, ' ', actor_login) from audit_entry where subject = '" + customer
                        + "' and action like 'customer.%' order by id"))
                .containsExactly(
                        "customer.exported " + officer.login(),
                        "customer.erased " + officer.login(),
                        "customer.exported " + officer.login());
    }

    @Test
    void theRightIsWorthNothingWithoutThePersonsRecordNorInAnotherApp() {
        Actor unseeing = officer(customers, "create");
        Actor elsewhere = users.holding("elsewhere", "{'grants': [], 'personal': true}");

        assertThatThrownBy(() -> archive(unseeing)).isInstanceOfAny(NotFound.class, Forbidden.class);
        assertThat(personal.may(elsewhere, customers)).isFalse();
        assertThatThrownBy(() -> archive(elsewhere)).isInstanceOf(Forbidden.class);
    }

    @Test
    void nobodyElseMayNotEvenWhoDesignsTheApp() {
        Actor designer = users.holding(
                customers.app(),
                "{'grants': [{'form': '" + customers.key()
                        + "', 'actions': ['see', 'edit', 'delete', 'export']}], 'design': true, 'reports': true}");
        assertThatThrownBy(() -> archive(designer)).isInstanceOf(Forbidden.class);
        Actor somebody = users.somebody();

        assertThatThrownBy(() -> personal.preview(somebody, customers, customer))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> personal.export(somebody, customers, customer, new ByteArrayOutputStream()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> personal.erase(somebody, customers, customer, share -> {}))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void thePreviewCountsWhatThereIs() {
        var parts = personal.preview(admin, customers, customer);

        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().form().key()).isEqualTo(customers);
        assertThat(parts.getFirst().fields()).extracting(field -> field.name()).containsExactly("name", "phone");
        assertThat(parts.getLast().records()).containsExactly(complaint);
        assertThat(parts.getLast().traces())
                .containsEntry("comments", 1L)
                .containsEntry("files", 1L)
                .containsEntry("cases", 1L)
                .containsEntry("notices", 0L);
    }

    @Test
    void theArchiveHoldsAllOfItAndNothingOfOthers() throws Exception {
        var bytes = new ByteArrayOutputStream();
        personal.export(admin, customers, customer, bytes);

        Map<String, String> entries = entries(bytes.toByteArray());

        String whole = String.join("\n", entries.values());
        assertThat(whole)
                .contains(name, phone, "before " + name, name + " called", "words of " + name)
                .doesNotContain("Somebody else");
        assertThat(entries.keySet())
                .contains("README.txt", customers.key() + ".csv", complaints.key() + "/" + complaint + ".json")
                .anyMatch(name -> name.endsWith("-paper.txt"));
        assertThat(Json.parse(entries.get(complaints.key() + "/" + complaint + ".json"))
                        .at("/comments/0/text")
                        .asString())
                .isEqualTo(name + " called");
    }

    @Test
    void whatLiesInTheBinIsGivenOutAndErasedToo() throws Exception {
        records.delete(admin, complaints, complaint, Cause.USER);
        var bytes = new ByteArrayOutputStream();
        personal.export(admin, customers, customer, bytes);
        Map<String, String> entries = entries(bytes.toByteArray());

        personal.erase(admin, customers, customer, share -> {});

        var document = Json.parse(entries.get(complaints.key() + "/" + complaint + ".json"));
        assertThat(document.at("/values/story").asString()).isEqualTo("about " + name);
        assertThat(document.path("inBin").asBoolean()).isTrue();
        assertThat(entries.get(complaints.key() + ".csv")).contains("about " + name);
        assertThat(Json.parse(entries.get(customers.key() + "/" + customer + ".json"))
                        .path("inBin")
                        .asBoolean())
                .isFalse();
        assertThat(tablesWith(name)).isEmpty();
    }

    @Test
    void aRecordWithAnOpenCaseIsInWork() {
        assertThat(traces.stream().flatMap(trace -> trace.inWork(complaints, List.of(complaint, other)).stream()))
                .containsExactly(complaint);
        assertThat(traces.stream().flatMap(trace -> trace.inWork(customers, List.of(complaint)).stream()))
                .isEmpty();
    }

    @Test
    void afterAnErasureNothingPersonalIsFoundAnywhere() throws Exception {
        List<Double> shares = new ArrayList<>();
        assertThat(tablesWith(name)).contains("change_log", "record_comment").hasSizeGreaterThan(4);

        personal.erase(admin, customers, customer, shares::add);

        assertThat(tablesWith(name)).isEmpty();
        assertThat(tablesWith(phone)).isEmpty();
        assertThat(filesWith("words of " + name)).isEmpty();
        assertThat(shares).containsExactly(0.5, 1.0);
        var left = records.get(admin, customers, customer);
        assertThat(left.value("name")).asString().contains(customer.toString());
        assertThat(left.value("tier")).isEqualTo("gold");
        var story = records.get(admin, complaints, complaint);
        assertThat(story.value("customer")).hasToString(customer.toString());
        assertThat(story.value("amount")).isEqualTo(7L);
        assertThat(story.values()).doesNotContainKeys("story", "paper");
        assertThat(records.get(admin, customers, other).value("name")).isEqualTo("Somebody else");
        assertThat(records.history(admin, customers, customer)).isNotEmpty();
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void aSecondErasureFindsNothingAndOneThatWasStoppedGoesOn() throws Exception {
        personal.erase(admin, customers, customer, share -> {});
        int version = records.get(admin, customers, customer).version();
        personal.erase(admin, customers, customer, share -> {});
        assertThat(records.get(admin, customers, customer).version()).isEqualTo(version);

        RecordId next = records.create(admin, customers, Map.of("name", name), Cause.USER)
                .id();
        jobs.begin(customers, next, admin.id());

        erasures.run();

        assertThat(records.get(admin, customers, next).value("name")).asString().contains(next.toString());
        assertThat(jobs.unfinished()).isEmpty();
    }

    @Test
    void aStopInTheMiddleLeavesWholeRecordsAndIsGoneOnWith() {
        assertThatThrownBy(() -> personal.erase(admin, customers, customer, share -> {
                    throw new IllegalStateException("killed after the first record");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(records.get(admin, complaints, complaint).values()).doesNotContainKey("story");
        assertThat(records.get(admin, customers, customer).value("name")).isEqualTo(name);

        erasures.run();

        assertThat(records.get(admin, customers, customer).value("name"))
                .asString()
                .contains(customer.toString());
    }

    /** A table that keeps something about records belongs to somebody who shows and erases it. */
    @Test
    void everyTableThatNamesRecordsIsSomebodysToErase() throws Exception {
        Set<String> known = new TreeSet<>();
        traces.forEach(trace -> known.addAll(trace.tables()));

        assertThat(query("select table_name from information_schema.columns where table_schema = database()"
                        + " and column_name = 'record_id'"))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private String archive(Actor actor) throws Exception {
        var bytes = new ByteArrayOutputStream();
        personal.export(actor, customers, customer, bytes);
        return String.join("\n", entries(bytes.toByteArray()).values());
    }

    /** Somebody with the right who may do that with the form's records, of which he sees the tier only. */
    private Actor officer(FormKey form, String action) {
        return users.holding(
                form.app(),
                "{'grants': [{'form': '" + form.key() + "', 'actions': ['" + action
                        + "'], 'fields': {'tier': 'read'}, 'others': 'hidden'}], 'personal': true}");
    }

    private RecordId complaint() {
        String path = "/api/v1/apps/" + complaints.app() + "/forms/" + complaints.key();
        String token = users.tokenOf(admin);
        Answer file = http.to(path + "/attachments?field=paper")
                .bearer(token)
                .file("file", "paper.txt", "words of " + name)
                .post();
        Answer made = http.to(path + "/records")
                .bearer(token)
                .json("{\"name\": \"" + name + "\", \"story\": \"about " + name + "\", \"customer\": \"" + customer
                        + "\", \"amount\": 7, \"paper\": [" + file.body() + "]}")
                .post();
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return RecordId.parse(made.json().path("id").asString());
    }

    private FormKey published(FormBuilder form) {
        forms.publishedDocument(form.key(), form.document().put("titleField", "name"));
        return form.key();
    }

    private static void isPersonal(ObjectNode schema) {
        ((ObjectNode) schema.path("x-formwork")).put("personal", true);
    }

    private static Map<String, String> entries(byte[] archive) throws Exception {
        Map<String, String> entries = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** Every text of every table is looked at, Flowable's among them. */
    private Set<String> tablesWith(String words) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String column : query("select concat(table_name, '.', column_name) from information_schema.columns"
                + " where table_schema = database() and data_type in ('varchar', 'text', 'longtext', 'char', 'longblob', 'mediumtext')"
                + " and table_name in (select table_name from information_schema.tables where table_schema = database()"
                + " and table_type = 'BASE TABLE')")) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            boolean ours = !table.startsWith("t_")
                    || table.contains(customers.key().replace('-', '_'))
                    || table.contains(complaints.key().replace('-', '_'));
            if (ours
                    && !query("select 1 from `" + table + "` where instr(`" + name + "`, '" + words + "') > 0 limit 1")
                            .isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    private List<Path> filesWith(String words) throws Exception {
        try (var files = Files.walk(settings.home().resolve("files"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, words))
                    .toList();
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(words);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long audited() throws SQLException {
        return Long.parseLong(query("select count(*) from audit_entry where action = 'customer.erased' and subject = '"
                        + customer + "'")
                .getFirst());
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }
}

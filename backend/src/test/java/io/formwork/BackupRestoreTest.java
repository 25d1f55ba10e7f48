package io.formwork;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.platform.json.Json;
import io.formwork.workflow.TestWorkflows;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands backup and restore as processes of their own, beside a running application and without one. */
class BackupRestoreTest {

    private static final String STEPS = "[{'id':'first','type':'handle','label':'First','fields':{'name':'edit'},"
            + "'assignee':[{'type':'user','user':'admin'}]},{'id':'second','type':'handle','label':'Second',"
            + "'fields':{'name':'edit'},'assignee':[{'type':'user','user':'admin'}]}]";

    @TempDir
    Path folder;

    private String token = "";
    private FormKey form = new FormKey("test", "none");

    @Test
    void whatIsBackedUpWhilePeopleWriteComesBackWholeAndGoesOn() throws Exception {
        Path home = folder.resolve("data");
        Path archive = folder.resolve("backup.zip");
        String file;
        int writtenBefore;
        try (var running = start(home)) {
            anAppWithAWorkflow(running);
            file = aRecordWithAFile(running);
            var stop = new AtomicBoolean();
            var written = new AtomicInteger();
            var writer = Thread.ofPlatform().start(() -> write(running, stop, written));
            while (written.get() < 20) {
                Thread.sleep(20);
            }
            writtenBefore = written.get();

            backup(home, archive, 0);

            stop.set(true);
            writer.join();
            assertThat(written.get()).isGreaterThan(writtenBefore);
            end(running);
        }
        requireWhole(home, archive);
        requireSound(home);

        Path restored = folder.resolve("restored");
        assertThat(command(restored, 0, "restore", archive.toString()))
                .anyMatch(line -> line.contains("as they were backed up"));
        assertThat(command(restored, 1, "restore", archive.toString()))
                .anyMatch(line -> line.contains("nothing is overwritten"));

        requireSound(restored);

        Path second = folder.resolve("second.zip");
        backup(restored, second, 0);
        requireSameButTheRecordOfIt(second, archive);
        requireSound(restored);

        try (var running = start(restored)) {
            running.awaitReady();
            token = Json.parse(running.login().body()).path("token").asString();
            assertThat(call(running, file).body()).isEqualTo("what was agreed");
            requireTheWorkflowGoesOn(running, writtenBefore);
            end(running);
        }
        requireSound(restored);
    }

    @Test
    void aRestoreThatIsKilledSaysSoAndIsBegunAnew() throws Exception {
        Path home = folder.resolve("data");
        Path archive = folder.resolve("backup.zip");
        try (var running = start(home)) {
            anAppWithAWorkflow(running);
            aRecordWithAFile(running);
            end(running);
        }
        backup(home, archive, 0);
        Path restored = folder.resolve("restored");

        try (var killed = FormworkProcess.command(restored, Map.of(), "restore", archive.toString())) {
            while (killed.process().isAlive()
                    && Files.notExists(restored.resolve("database/data/formwork/app_user.frm"))) {
                Thread.sleep(1);
            }
            assertThat(killed.process().isAlive()).as("%s", killed.lines()).isTrue();
        }

        try (var refused = start(restored)) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.lines())
                    .anyMatch(line -> line.contains("stopped in the middle") && line.contains("again"));
        }
        assertThat(backup(restored, folder.resolve("half.zip"), 1))
                .anyMatch(line -> line.contains("stopped in the middle"));
        assertThat(folder.resolve("half.zip")).doesNotExist();
        command(restored, 0, "restore", archive.toString());
        Path second = folder.resolve("second.zip");
        backup(restored, second, 0);
        requireSameButTheRecordOfIt(second, archive);
        requireSound(restored);
    }

    private static FormworkProcess start(Path home) throws IOException {
        return FormworkProcess.start(home, FormworkProcess.freePort(), Map.of());
    }

    private static void end(FormworkProcess running) throws InterruptedException {
        running.process().destroy();
        running.exitCode();
    }

    private static List<String> backup(Path home, Path archive, int exit) throws Exception {
        return command(home, exit, "backup", archive.toString());
    }

    private static List<String> command(Path home, int exit, String... arguments) throws Exception {
        try (var process = FormworkProcess.command(home, Map.of(), arguments)) {
            assertThat(process.exitCode()).as("%s", process.lines()).isEqualTo(exit);
            return process.lines();
        }
    }

    private static void requireWhole(Path home, Path archive) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        assertThat(backup(home, archive, 1)).anyMatch(line -> line.contains("is there already"));
        assertThat(command(home, 0, "backup", "--check", archive.toString()))
                .anyMatch(line -> line.contains("is whole"));
    }

    /** The restored installation has one entry more in its audit log: that it was restored. */
    private static void requireSameButTheRecordOfIt(Path second, Path first) throws IOException {
        Map<String, String> before = contents(first);
        Map<String, String> after = contents(second);
        assertThat(rows(after)).isEqualTo(rows(before) + 1);
        for (String chained : List.of("audit_entry", "audit_head", "audit/anchor")) {
            assertThat(after.remove(chained)).isNotEqualTo(before.remove(chained));
        }
        assertThat(after).isEqualTo(before);
    }

    private static long rows(Map<String, String> contents) {
        return Json.parse(contents.getOrDefault("audit_entry", ""))
                .path("count")
                .asLong();
    }

    /** The audit log of a stopped installation. */
    private static void requireSound(Path home) throws Exception {
        try (var check = FormworkProcess.auditCheck(home)) {
            assertThat(check.exitCode()).as("%s", check.lines()).isZero();
        }
    }

    /** The tables, files and secrets with their checksums, as the archive's own list tells them. */
    private static Map<String, String> contents(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var input = zip.getInputStream(zip.getEntry("manifest.json"))) {
            JsonNode manifest = Json.parse(new String(input.readAllBytes()));
            Map<String, String> contents = manifest.path("secrets").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            secret -> secret.getValue().path("sha256").asString()));
            manifest.path("notes")
                    .properties()
                    .forEach(note -> contents.put(
                            note.getKey(), note.getValue().path("sha256").asString()));
            contents.put("files", manifest.path("files").toString());
            manifest.path("tables")
                    .forEach(table -> contents.put(table.path("name").asString(), table.toString()));
            assertThat(contents).hasSizeGreaterThan(50).containsKeys("app_user", "ACT_RU_EXECUTION", "public-links");
            return contents;
        }
    }

    private void anAppWithAWorkflow(FormworkProcess running) throws Exception {
        running.awaitReady();
        token = Json.parse(running.login().body()).path("token").asString();
        var builder = aForm().with("name", "text")
                .with("story", "long-text")
                .with("price", "money")
                .with("when", "date-time")
                .with("paper", "attachment");
        form = builder.key();
        var app = Json.object();
        app.putObject("label").put("zh", "测试").put("en", "Test");
        publish(running, "app/test", app.toString());
        publish(running, "form/" + form.key(), builder.document().toString());
        publish(
                running,
                "workflow/two-steps",
                TestWorkflows.document(form, STEPS).toString());
    }

    private void publish(FormworkProcess running, String definition, String document) throws Exception {
        String path = "/api/v1/apps/test/definitions/" + definition;
        var saved = send(running, path, request -> request.PUT(HttpRequest.BodyPublishers.ofString(document)));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        var published = send(running, path + "/publish", request -> request.POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
    }

    /** Answers the file's address. */
    private String aRecordWithAFile(FormworkProcess running) throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nwhat was agreed\r\n--b--\r\n";
        String forms = "/api/v1/apps/test/forms/" + form.key();
        var uploaded = FormworkProcess.send(running.request(forms + "/attachments?field=paper")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        var created = create(
                running,
                "{\"name\": \"合同 💼\", \"price\": 12.5, \"when\": \"2026-03-04T05:06:07.089Z\"," + " \"story\": \""
                        + "长".repeat(5_000) + "\", \"paper\": [" + uploaded.body() + "]}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return forms + "/records/" + Json.parse(created.body()).path("id").asString() + "/attachments/"
                + Json.parse(uploaded.body()).path("id").asString();
    }

    private HttpResponse<String> create(FormworkProcess running, String values) throws Exception {
        return send(
                running,
                "/api/v1/apps/test/forms/" + form.key() + "/records",
                request -> request.POST(HttpRequest.BodyPublishers.ofString(values)));
    }

    private void write(FormworkProcess running, AtomicBoolean stop, AtomicInteger written) {
        try {
            while (!stop.get()) {
                var created = create(running, "{\"name\": \"written " + written.get() + "\"}");
                assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
                written.incrementAndGet();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Every record that was written before has its task, and doing one leads to the next step. */
    private void requireTheWorkflowGoesOn(FormworkProcess running, int writtenBefore) throws Exception {
        JsonNode before = Json.parse(call(running, "/api/v1/tasks?limit=1").body());
        int waiting = before.at("/counts/mine").asInt();
        assertThat(waiting).isGreaterThan(writtenBefore);
        List<String> steps = new ArrayList<>();
        JsonNode records =
                Json.parse(call(running, "/api/v1/apps/test/forms/" + form.key() + "/records?limit=1&count=exact")
                        .body());
        assertThat(records.at("/total/value").asInt()).isEqualTo(waiting);
        for (int step = 0; step < 2; step++) {
            JsonNode task = Json.parse(call(running, "/api/v1/tasks?limit=1").body())
                    .path("tasks")
                    .get(0);
            steps.add(task.path("id").asString());
            var done = send(
                    running,
                    "/api/v1/tasks/" + task.path("id").asString() + "/complete",
                    request -> request.POST(HttpRequest.BodyPublishers.ofString("{\"values\": {}}")));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        }
        assertThat(steps).doesNotHaveDuplicates();
    }

    private HttpResponse<String> call(FormworkProcess running, String path) throws Exception {
        return FormworkProcess.send(running.request(path).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> send(
            FormworkProcess running, String path, java.util.function.UnaryOperator<HttpRequest.Builder> method)
            throws Exception {
        return FormworkProcess.send(method.apply(running.request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")));
    }
}

package io.formwork;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.json.Json;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole day of the product in small, with the most talkative log: what is secret is in no line of it. */
class SecretsStayTest {

    private static final String TYPED = "typed-by-mistake-4477";

    @TempDir
    Path folder;

    @Test
    void noSecretIsInTheLogNorInTheListOfABackup() throws Exception {
        Path home = folder.resolve("data");
        List<String> secrets = new ArrayList<>(List.of(FormworkProcess.PASSWORD, TYPED));
        try (var running =
                FormworkProcess.start(home, FormworkProcess.freePort(), Map.of("FORMWORK_LOG_LEVEL", "DEBUG"))) {
            running.awaitReady();
            String token = Json.parse(running.login().body()).path("token").asString();
            secrets.add(token);
            wrongLogins(running);
            secrets.addAll(aPublicLink(running, token));
            running.get("/api/v1/no/such/path?token=" + token);
            Path archive = folder.resolve("backup.zip");
            try (var backup = FormworkProcess.command(
                    home, Map.of("FORMWORK_LOG_LEVEL", "DEBUG"), "backup", archive.toString())) {
                assertThat(backup.exitCode())
                        .as(String.join("\n", backup.lines()))
                        .isZero();
                addFiles(home, secrets);
                require(secrets, backup.lines());
            }
            require(secrets, List.of(manifest(archive)));
            running.process().destroy();
            running.exitCode();
            assertThat(running.lines()).anyMatch(line -> line.contains(" DEBUG "));
            require(secrets, running.lines());
        }
    }

    private static void require(List<String> secrets, List<String> lines) {
        for (String secret : secrets) {
            assertThat(lines).noneMatch(line -> line.contains(secret));
        }
    }

    private static void addFiles(Path home, List<String> secrets) throws Exception {
        try (var files = Files.list(home.resolve("secrets"))) {
            for (Path file : files.toList()) {
                secrets.add(Files.readString(file).strip());
            }
        }
        assertThat(secrets).hasSizeGreaterThan(6).allMatch(secret -> secret.length() > 8);
    }

    private static void wrongLogins(FormworkProcess running) throws Exception {
        for (String body : List.of(
                "{\"login\": \"admin\", \"password\": \"" + TYPED + "\"}",
                "{\"login\": \"" + TYPED + "\", \"password\": \"x\"}",
                "{\"login\": \"admin\", \"password\": \"" + TYPED)) {
            FormworkProcess.send(running.request("/api/v1/login")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }
    }

    /** Answers its token. */
    private static List<String> aPublicLink(FormworkProcess running, String token) throws Exception {
        var form = aForm().with("name", "text");
        String definitions = "/api/v1/apps/test/definitions/";
        put(running, token, definitions + "app/test", "{\"label\": {\"zh\": \"x\", \"en\": \"x\"}}");
        put(
                running,
                token,
                definitions + "form/" + form.key().key(),
                form.document().toString());
        put(
                running,
                token,
                definitions + "survey/ask",
                "{\"label\": {\"zh\": \"x\", \"en\": \"x\"}, \"form\": \""
                        + form.key().key() + "\", \"fields\": [\"name\"]}");
        var made = FormworkProcess.send(running.request("/api/v1/apps/test/surveys/ask/links")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"label\": \"web\"}")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String url = Json.parse(made.body()).path("url").asString();
        String secret = url.substring(url.lastIndexOf('/') + 1);
        assertThat(FormworkProcess.send(running.request("/f/" + secret)).statusCode())
                .isEqualTo(200);
        return List.of(secret);
    }

    private static void put(FormworkProcess running, String token, String path, String document) throws Exception {
        for (var request : List.of(
                running.request(path).PUT(HttpRequest.BodyPublishers.ofString(document)),
                running.request(path + "/publish").POST(HttpRequest.BodyPublishers.noBody()))) {
            var answer = FormworkProcess.send(
                    request.header("Authorization", "Bearer " + token).header("Content-Type", "application/json"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private static String manifest(Path archive) throws Exception {
        try (var zip = new ZipFile(archive.toFile());
                var input = zip.getInputStream(zip.getEntry("manifest.json"))) {
            return new String(input.readAllBytes());
        }
    }
}

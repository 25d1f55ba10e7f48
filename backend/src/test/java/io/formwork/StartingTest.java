package io.formwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever comes while the application still waits for its database. */
class StartingTest {

    @TempDir
    Path folder;

    @Test
    void isToldToWaitAndGoesOnByItself() throws Exception {
        String nobodyListens = "jdbc:mysql://127.0.0.1:" + FormworkProcess.freePort() + "/formwork";
        try (var starting = FormworkProcess.start(
                folder.resolve("data"), FormworkProcess.freePort(), Map.of("FORMWORK_DB_URL", nobodyListens))) {
            var login = whenItListens(starting);
            assertThat(login.statusCode()).isEqualTo(503);
            assertThat(login.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(login.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(Json.parse(login.body()).path("detail").asString())
                    .isEqualTo("Formwork is starting. Nothing was stored; try again in a few seconds.");

            var page = FormworkProcess.send(
                    starting.request("/f/AAAAAAAAAAAAAAAAAAAAAA").header("Accept", "text/html,*/*;q=0.8"));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("http-equiv=\"refresh\"", "Formwork is starting", "lang=\"en\"");

            var sent = FormworkProcess.send(starting.request("/f/AAAAAAAAAAAAAAAAAAAAAA")
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("f1=Ada")));
            assertThat(sent.statusCode()).isEqualTo(503);
            assertThat(sent.body()).contains("Nothing was stored").doesNotContain("http-equiv=\"refresh\"");

            var health = FormworkProcess.send(starting.request("/health/readiness"));
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("starting");
            assertThat(FormworkProcess.send(starting.request("/health/liveness"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> whenItListens(FormworkProcess starting) throws Exception {
        while (true) {
            try {
                return starting.login();
            } catch (ConnectException notYet) {
                assertThat(starting.process().isAlive())
                        .as(() -> said(starting))
                        .isTrue();
                Thread.sleep(100);
            }
        }
    }

    private static String said(FormworkProcess process) {
        try {
            return process.lines().toString();
        } catch (IOException e) {
            return e.toString();
        }
    }
}

package io.formwork.record;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DatabaseOutageTest {

    private static final Duration OUTAGE = Duration.ofSeconds(10);

    @Inject
    HttpTester http;

    @Inject
    TestForms forms;

    @Inject
    TestUsers users;

    @Inject
    RecordService records;

    @Inject
    FormworkSettings settings;

    /** The server stops answering, as when its machine hangs, while eight clients write. */
    @Test
    void whatWasAcknowledgedIsThereAndWhatWasNotIsSaidToBeUnavailable() throws Exception {
        Path pidFile = settings.home().resolve("database/mariadbd.pid");
        assumeTrue(settings.externalDatabase() == null, "Only the embedded server can be made to hang");
        String pid = Files.readString(pidFile).strip();
        FormKey form = forms.published(aForm().with("name", "text"));
        String path = "/api/v1/apps/" + form.app() + "/forms/" + form.key() + "/records";
        String token = users.tokenOf(users.administrator());
        List<String> acknowledged = new ArrayList<>();

        try (var clients = Executors.newFixedThreadPool(8)) {
            long end = System.nanoTime() + OUTAGE.plusSeconds(3).toNanos();
            Callable<List<HttpTester.Answer>> client = () -> {
                List<HttpTester.Answer> answers = new ArrayList<>();
                while (System.nanoTime() < end) {
                    answers.add(http.to(path)
                            .bearer(token)
                            .json("{\"name\":\"Ada\"}")
                            .post());
                }
                return answers;
            };
            List<Future<List<HttpTester.Answer>>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(clients.submit(client));
            }
            signal("STOP", pid);
            try {
                Thread.sleep(OUTAGE.toMillis());
            } finally {
                signal("CONT", pid);
            }
            for (Future<List<HttpTester.Answer>> answers : running) {
                for (HttpTester.Answer answer : answers.get()) {
                    assertThat(answer.status()).as(answer.body()).isIn(201, 503);
                    if (answer.status() == 201) {
                        acknowledged.add(answer.json().path("id").stringValue());
                    }
                }
            }
        }

        assertThat(acknowledged).isNotEmpty().doesNotHaveDuplicates();
        for (String id : acknowledged) {
            assertThat(records.get(Actor.system(), form, RecordId.parse(id)).value("name"))
                    .isEqualTo("Ada");
        }
        assertThat(records.countExactly(Actor.system(), form, Condition.ALWAYS).value())
                .isGreaterThanOrEqualTo(acknowledged.size());
    }

    private static void signal(String name, String pid) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
        assertThat(exit).isZero();
    }
}

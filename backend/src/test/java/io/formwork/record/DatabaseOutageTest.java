package io.formwork.record;

import static io.formwork.form.FormBuilder.aForm;
import static io.formwork.testing.DatabaseProcess.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.testing.DatabaseProcess;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
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
    DatabaseProcess server;

    /** The server stops answering, as when its machine hangs, while eight clients write. */
    @Test
    void whatWasAcknowledgedWhileTheDatabaseHungIsThere() throws Exception {
        String pid = server.id();

        Written written = writeDuring(() -> {
            signal("STOP", pid);
            try {
                Thread.sleep(OUTAGE.toMillis());
            } finally {
                signal("CONT", pid);
            }
        });

        assertKept(written);
    }

    /** The server dies and is started again, as when its machine loses power, while eight clients write. */
    @Test
    void whatWasAcknowledgedBeforeTheDatabaseDiedIsThere() throws Exception {
        String pid = server.id();

        Written written = writeDuring(() -> {
            Thread.sleep(1_000);
            signal("KILL", pid);
            Thread.sleep(OUTAGE.toMillis());
        });

        assertThat(server.id()).isNotEqualTo(pid);
        assertKept(written);
    }

    private record Written(FormKey form, List<String> ids, int refused) {}

    private interface Outage {
        void run() throws IOException, InterruptedException;
    }

    /** Eight clients create records until three seconds after the outage; each answer says created or unavailable. */
    private Written writeDuring(Outage outage) throws Exception {
        FormKey form = forms.published(aForm().with("name", "text"));
        String path = "/api/v1/apps/" + form.app() + "/forms/" + form.key() + "/records";
        String token = users.tokenOf(users.administrator());
        var over = new AtomicLong(Long.MAX_VALUE);
        List<HttpTester.Answer> answers = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(8)) {
            Callable<List<HttpTester.Answer>> client = () -> {
                List<HttpTester.Answer> own = new ArrayList<>();
                while (System.nanoTime() < over.get()) {
                    own.add(http.to(path)
                            .bearer(token)
                            .json("{\"name\":\"Ada\"}")
                            .post());
                }
                return own;
            };
            List<Future<List<HttpTester.Answer>>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(clients.submit(client));
            }
            try {
                outage.run();
            } finally {
                over.set(System.nanoTime() + Duration.ofSeconds(3).toNanos());
            }
            for (Future<List<HttpTester.Answer>> own : running) {
                answers.addAll(own.get());
            }
        }
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isIn(201, 503));
        List<String> ids = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.json().path("id").stringValue())
                .toList();
        return new Written(form, ids, answers.size() - ids.size());
    }

    /** What came in without an answer may be there too: at most one record for each refused request. */
    private void assertKept(Written written) {
        assertThat(written.ids()).isNotEmpty().doesNotHaveDuplicates();
        for (String id : written.ids()) {
            assertThat(records.get(Actor.system(), written.form(), RecordId.parse(id))
                            .value("name"))
                    .isEqualTo("Ada");
        }
        assertThat(records.countExactly(Actor.system(), written.form(), Condition.ALWAYS)
                        .value())
                .isBetween((long) written.ids().size(), (long) written.ids().size() + written.refused());
    }
}

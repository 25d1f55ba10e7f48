package io.formwork.attack;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.TestUsers;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions and documents that are made to keep the server busy: refused soon, and it goes on answering. */
@MicronautTest(transactional = false)
class EndlessQuestionsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    HttpTester http;

    @Inject
    TestForms forms;

    @Inject
    TestUsers users;

    private String app = "";
    private String records = "";
    private String token = "";

    @BeforeEach
    void publish() {
        FormKey form = forms.published(aForm().with("name", "text"));
        app = "/api/v1/apps/" + form.app();
        records = app + "/forms/" + form.key() + "/records";
        token = users.tokenOf(users.administrator());
    }

    @Test
    void aConditionOfAThousandLevelsIsRefused() {
        String where = "{\"not\":".repeat(1_000) + "{}" + "}".repeat(1_000);

        requireRefused(http.to(records + "?where=" + encoded(where)).bearer(token), "GET");
    }

    @Test
    void aDocumentOfAHundredThousandLevelsIsRefused() {
        String body = "{\"name\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        requireRefused(http.to(records).bearer(token).json(body), "POST");
        requireRefused(http.to(app + "/definitions/form/deep").bearer(token).json(body), "PUT");
        requireRefused(http.to("/api/v1/login").json(body), "POST");
    }

    @Test
    void aNumberOfAMillionDigitsIsRefused() {
        requireRefused(http.to(records).bearer(token).json("{\"name\": " + "9".repeat(1_000_000) + "}"), "POST");
        requireRefused(http.to(records).bearer(token).json("{\"name\": 1e999999999}"), "POST");
    }

    @Test
    void aPageOfAMillionRecordsIsCutToTheLargest() {
        String rows = "{\"name\": \"x\"},".repeat(1_100);
        http.to(records + "/batch")
                .bearer(token)
                .json("{\"records\": [" + rows.substring(0, rows.length() - 1) + "]}")
                .post();

        assertThat(http.to(records + "?limit=1000000")
                        .bearer(token)
                        .get()
                        .json()
                        .path("records")
                        .size())
                .isEqualTo(1_000);
    }

    @Test
    void aPatternThatTakesForEverHoldsUpNobody() {
        FormKey form = forms.published(aForm().with("code", "text", schema -> schema.put("pattern", "^(a+)+$")));

        requireRefused(
                http.to("/api/v1/apps/" + form.app() + "/forms/" + form.key() + "/records")
                        .bearer(token)
                        .json("{\"code\": \"" + "a".repeat(250) + "!\"}"),
                "POST");
    }

    private void requireRefused(HttpTester.Call call, String method) {
        long start = System.nanoTime();
        Answer answer = call.send(method);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(http.to(records).bearer(token).get().status()).isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

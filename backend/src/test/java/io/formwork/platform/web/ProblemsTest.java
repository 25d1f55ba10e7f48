package io.formwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.testing.HttpTester;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
@Property(name = "formwork.request.limit.mb", value = "1")
class ProblemsTest {

    private final HttpTester http;

    ProblemsTest(HttpTester http) {
        this.http = http;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/test/failures/not-found, 404",
        "/api/test/failures/forbidden, 403",
        "/api/test/failures/conflict, 409",
        "/api/test/failures/unavailable, 503",
        "/api/test/failures/database, 503",
        "/api/test/failures/invalid, 422",
        "/api/test/failures/fault, 500",
        "/api/test/secured, 401",
        "/api/test/nothing-here, 404",
        "/r/nothing-here, 404",
    })
    void eachFailureIsAProblemWithItsStatus(String path, int status) {
        var answer = http.to(path).get();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").intValue()).isEqualTo(status);
        assertThat(answer.json().path("title").stringValue()).isNotBlank();
        assertThat(answer.json().path("detail").stringValue()).isNotBlank();
        assertThat(answer.json().path("instance").stringValue()).isEqualTo(path);
    }

    @Test
    void brokenRulesNamePlaceRuleAndWhatToDo() {
        var violation = http.to("/api/test/failures/invalid")
                .get()
                .json()
                .path("violations")
                .path(0);

        assertThat(violation.path("pointer").stringValue()).isEqualTo("/amount");
        assertThat(violation.path("rule").stringValue()).isEqualTo("json-like");
        assertThat(violation.path("message").stringValue()).isEqualTo("Not valid JSON at line 3, column 7.");
    }

    @Test
    void theProblemIsWrittenInTheLanguageAskedFor() {
        var chinese = http.to("/api/test/failures/invalid")
                .header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5")
                .get();

        assertThat(chinese.json().path("violations").path(0).path("message").stringValue())
                .isEqualTo("第 3 行第 7 列不是有效的 JSON。");
    }

    @Test
    void aFaultOfOursHidesItsCauseAndNamesItsEntryInTheLog() {
        var answer = http.to("/api/test/failures/fault").get();

        assertThat(answer.body()).doesNotContain("secret detail").doesNotContain("IllegalState");
        assertThat(answer.json().path("detail").stringValue())
                .contains(answer.json().path("errorId").stringValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"amount": 1,}         | 400
            {"amount":             | 400
            {"amount": 1, "amount": 2} | 400
            {"amount": "many"}     | 400
            [1]                    | 400
            """)
    void unreadableJsonIsABadRequest(String json, int status) {
        assertThat(http.to("/api/test/echo").json(json).post().status()).isEqualTo(status);
    }

    @Test
    void decimalsKeepEveryDigit() {
        var answer = http.to("/api/test/echo")
                .json("{\"amount\": 12345678901234567890.10}")
                .post();

        assertThat(answer.body()).isEqualTo("{\"amount\":12345678901234567890.10}");
    }

    @Test
    void formFieldsAreReadAsUtf8() {
        var answer = http.to("/api/test/form").form("text=%E8%B4%A8%E9%87%8F").post();

        assertThat(answer.body()).isEqualTo("质量");
    }

    @Test
    void moreThanTheLimitIsRefused() {
        String large = "{\"amount\": \"" + "x".repeat(2 << 20) + "\"}";

        var answer = http.to("/api/test/echo").json(large).post();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("title").stringValue()).isEqualTo("Too large");
    }

    @Test
    void healthAndMetricsAreOpen() {
        assertThat(http.to("/health/liveness").get().status()).isEqualTo(200);
        assertThat(http.to("/health/readiness").get().json().path("status").stringValue())
                .isEqualTo("UP");
        assertThat(http.to("/prometheus").get().body()).contains("jvm_memory_used_bytes");
    }
}

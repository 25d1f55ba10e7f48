package io.formwork.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.identity.TestUsers;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of what is answered beside the user interface, errors included. */
@MicronautTest(transactional = false)
class SecurityHeadersTest {

    @Inject
    HttpTester http;

    @Inject
    TestUsers users;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/prometheus",
                "/api/v1/me",
                "/api/v1/docs",
                "/api/v1/docs/page.js",
                "/api/v1/no/such/path",
                "/api/v1/tasks",
                "/f/no-such-token",
                "/f/no-such-token/status",
                "/r/no-such-token"
            })
    void everyAnswerCarriesThemOnce(String path) {
        Answer answer = http.to(path).get();

        for (String name : new String[] {
            "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Content-Security-Policy",
            "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control"
        }) {
            assertThat(answer.response().headers().allValues(name)).as(name).hasSize(1);
        }
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.response().headers().firstValue("Server")).isEmpty();
        assertThat(answer.response().headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void dataForProgramsRunsNothingAndIsKeptNowhere() {
        Answer answer =
                http.to("/api/v1/me").bearer(users.tokenOf(users.somebody())).get();

        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("sandbox");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aCookieOpensNothingAndIsNotSet() {
        Answer answer =
                http.to("/api/v1/me").header("Cookie", "JSESSIONID=1; token=x").get();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void noOtherSiteMayReadAnswers() {
        Answer answer =
                http.to("/api/v1/me").header("Origin", "https://evil.example").get();

        assertThat(answer.response().headers().allValues("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void anErrorOfTheServerItselfNamesNoProgram() {
        Answer answer = http.to("/api/v1/%2e%2e/%00").get();

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContainIgnoringCase("tomcat").doesNotContain("java.");
    }

    @Test
    void traceIsNotAnswered() {
        assertThat(http.to("/api/v1/me").send("TRACE").body()).doesNotContain("Accept-Language");
    }
}

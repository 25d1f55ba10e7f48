package io.formwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "formwork.rate.logins", value = "3")
@Property(name = "formwork.rate.visitors", value = "4")
@Property(name = "formwork.rate.programs", value = "5")
class RateLimitTest {

    private final URI address;

    RateLimitTest(EmbeddedServer server) {
        this.address = server.getURI();
    }

    @Test
    void whoComesTooOftenIsToldWhenToComeAgain() throws Exception {
        assertLimited(
                3,
                HttpRequest.newBuilder(address.resolve("/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"login\":\"\",\"password\":\"\"}")));
        assertLimited(4, HttpRequest.newBuilder(address.resolve("/f/AAAAAAAAAAAAAAAAAAAAAA")));
        assertLimited(
                5, HttpRequest.newBuilder(address.resolve("/api/v1/me")).header("Authorization", "Bearer fwk_nobody"));
        assertThat(status(HttpRequest.newBuilder(address.resolve("/api/v1/me"))
                        .header("Authorization", "Bearer fwk_somebody")))
                .isEqualTo(401);
        assertThat(status(HttpRequest.newBuilder(address.resolve("/health/liveness"))))
                .isEqualTo(200);
    }

    private static void assertLimited(int most, HttpRequest.Builder request) throws Exception {
        for (int i = 0; i < most; i++) {
            assertThat(status(request)).isNotEqualTo(429);
        }
        HttpResponse<String> refused = send(request);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return send(request).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}

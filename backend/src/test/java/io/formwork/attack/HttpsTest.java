package io.formwork.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.testing.HttpTester;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "formwork.public.url", value = "https://formwork.example.com")
class HttpsTest {

    @Inject
    HttpTester http;

    @Test
    void wherePeopleComeByHttpsTheyNeverComeWithout() {
        assertThat(http.to("/api/v1/me").get().header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }
}

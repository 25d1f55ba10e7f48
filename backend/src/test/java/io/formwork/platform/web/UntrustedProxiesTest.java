package io.formwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.sql.Transactions;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** The same words from somebody whom the settings do not name. */
@MicronautTest(transactional = false)
class UntrustedProxiesTest {

    @Inject
    HttpTester http;

    @Inject
    TestUsers users;

    @Inject
    Transactions transactions;

    @Inject
    DSLContext sql;

    @Test
    void nobodyElseIsBelievedWhoAsks() {
        Actor somebody = users.somebody();

        http.to("/api/v1/login")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .json("{\"login\": \"" + somebody.login() + "\", \"password\": \"wrong\"}")
                .post();

        assertThat(TrustedProxiesTest.address(transactions, sql, somebody)).isEqualTo("127.0.0.1");
    }
}

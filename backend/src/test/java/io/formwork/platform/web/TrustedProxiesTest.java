package io.formwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.sql.Transactions;
import io.formwork.testing.HttpTester;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
@Property(name = "formwork.trusted.proxies", value = "127.0.0.1, ::1, 10.0.0.0/8")
class TrustedProxiesTest {

    @Inject
    HttpTester http;

    @Inject
    TestUsers users;

    @Inject
    Transactions transactions;

    @Inject
    DSLContext sql;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9                        | 203.0.113.9",
                "6.6.6.6, 203.0.113.9, 10.1.2.3     | 203.0.113.9",
                "10.9.9.9, 10.1.2.3                 | 10.9.9.9",
                "203.0.113.9:4711                   | 203.0.113.9",
                "[2001:db8::1]:4711                 | 2001:db8:0:0:0:0:0:1",
                "not-an-address                     | 127.0.0.1",
                "<script>, 203.0.113.9              | 203.0.113.9",
                "203.0.113.9, localhost             | 127.0.0.1",
            })
    void theLastAddressThatIsNoProxyOfOursIsTheOneThatAsks(String header, String address) {
        assertThat(addressOf(header)).isEqualTo(address);
    }

    private String addressOf(String header) {
        Actor somebody = users.somebody();
        http.to("/api/v1/login")
                .header("X-Forwarded-For", header)
                .json("{\"login\": \"" + somebody.login() + "\", \"password\": \"wrong\"}")
                .post();
        return address(transactions, sql, somebody);
    }

    static String address(Transactions transactions, DSLContext sql, Actor somebody) {
        return transactions.read(() -> sql.resultQuery(
                        "select address from audit_entry where action = 'login.failed' and subject = ?",
                        somebody.id().toString())
                .fetchOne(row -> row.get(0, String.class)));
    }
}

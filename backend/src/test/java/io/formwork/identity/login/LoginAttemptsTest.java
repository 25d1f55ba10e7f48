package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.web.Origin;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class LoginAttemptsTest {

    private final LoginService logins;
    private final LoginAttempts attempts;
    private final AttemptRepository rows;
    private final io.formwork.platform.sql.Transactions transactions;
    private final TestUsers people;

    LoginAttemptsTest(
            LoginService logins,
            LoginAttempts attempts,
            AttemptRepository rows,
            io.formwork.platform.sql.Transactions transactions,
            TestUsers people) {
        this.logins = logins;
        this.attempts = attempts;
        this.rows = rows;
        this.transactions = transactions;
        this.people = people;
    }

    @Test
    void tenThousandWrongLoginsGetFivePasswordsLookedAtAndTheRightPersonComesIn() throws Exception {
        Actor victim = people.somebody();
        String home = address();
        from(home, () -> logins.login(victim.login(), TestUsers.PASSWORD));
        people.tokenOf(victim);
        from(home, () -> people.tokenOf(victim));
        String attacker = address();
        var looked = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(workers.submit(() -> {
                    for (int j = 0; j < 625; j++) {
                        if (from(attacker, () -> attempts.count(victim.login())) != LoginAttempts.Verdict.MUST_WAIT) {
                            looked.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(looked).hasValue(5);
        assertThatThrownBy(() -> from(attacker, () -> logins.login(victim.login(), TestUsers.PASSWORD)))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("identity.login.locked");
        assertThat(from(home, () -> logins.login(victim.login(), TestUsers.PASSWORD)))
                .isEqualTo(victim);
    }

    @Test
    void fromManyAddressesTheNameIsClosedToStrangersButNotToTheRightPerson() {
        Actor victim = people.somebody();
        String home = address();
        from(home, () -> people.tokenOf(victim));
        int looked = 0;
        for (int i = 0; i < 300; i++) {
            if (from(address(), () -> attempts.count(victim.login())) != LoginAttempts.Verdict.MUST_WAIT) {
                looked++;
            }
        }

        assertThat(looked).isEqualTo(LoginAttempts.MOST_FOR_NAME);
        assertThatThrownBy(() -> from(address(), () -> logins.login(victim.login(), TestUsers.PASSWORD)))
                .isInstanceOf(Forbidden.class);
        assertThat(from(home, () -> logins.login(victim.login(), TestUsers.PASSWORD)))
                .isEqualTo(victim);
    }

    @Test
    void anAddressThatTriesManyNamesFillsNoTable() {
        String attacker = address();
        long before = transactions.read(rows::count);

        for (int i = 0; i < 1_000; i++) {
            from(attacker, () -> attempts.count(TestUsers.freshLogin()));
        }

        assertThat(transactions.read(rows::count) - before).isLessThan(3L * LoginAttempts.MOST_FROM_ADDRESS);
        assertThat(from(attacker, () -> attempts.count(TestUsers.freshLogin())))
                .isEqualTo(LoginAttempts.Verdict.MUST_WAIT);
    }

    @Test
    void aNetworkOfAddressesIsOneAndThisMachineIsNone() {
        String login = TestUsers.freshLogin();
        for (int i = 0; i < 5; i++) {
            String each = "2001:db8:1:2:0:0:0:" + i;
            from(each, () -> attempts.count(login));
        }

        assertThat(from("2001:db8:1:2:9:9:9:9", () -> attempts.count(login)))
                .isEqualTo(LoginAttempts.Verdict.MUST_WAIT);
        assertThat(from("2001:db8:1:3:0:0:0:1", () -> attempts.count(login))).isEqualTo(LoginAttempts.Verdict.MAY_TRY);
        for (int i = 0; i < 2 * LoginAttempts.MOST_FROM_ADDRESS; i++) {
            assertThat(from("127.0.0.1", () -> attempts.count(TestUsers.freshLogin())))
                    .isEqualTo(LoginAttempts.Verdict.MAY_TRY);
        }
    }

    private static <T> T from(String address, Supplier<T> work) {
        return new Origin(Origin.Way.UI, address, "test").during(work);
    }

    private static String address() {
        var random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }
}

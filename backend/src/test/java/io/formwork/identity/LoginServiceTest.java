package io.formwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.FormworkException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class LoginServiceTest {

    private final LoginService logins;
    private final UserService users;
    private final UserAdministration administration;
    private final TestUsers people;

    LoginServiceTest(LoginService logins, UserService users, UserAdministration administration, TestUsers people) {
        this.logins = logins;
        this.users = users;
        this.administration = administration;
        this.people = people;
    }

    @Test
    void loginAndPasswordLeadToTheActor() {
        var somebody = people.inRole("care", "lead");

        assertThat(logins.login(somebody.login(), TestUsers.PASSWORD)).isEqualTo(somebody);
    }

    @Test
    void theAdministratorHasThePasswordOfTheSettings() {
        assertThat(logins.login("admin", "admin-in-tests").admin()).isTrue();
    }

    @Test
    void unknownNamesWrongPasswordsAndClosedAccountsSoundTheSame() {
        var somebody = people.somebody();
        var closed = people.somebody();
        users.setActive(Actor.system(), closed.id(), false);

        assertRefused(() -> logins.login(TestUsers.freshLogin(), TestUsers.PASSWORD));
        assertRefused(() -> logins.login(somebody.login(), "a wrong password"));
        assertRefused(() -> logins.login(closed.login(), TestUsers.PASSWORD));
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        var somebody = people.somebody();
        time(() -> logins.login(somebody.login(), "warm up"));

        Duration wrong = time(() -> logins.login(somebody.login(), "a wrong password"));
        Duration unknown = time(() -> logins.login(TestUsers.freshLogin(), "a wrong password"));

        assertThat(unknown).isGreaterThan(wrong.dividedBy(4));
    }

    @Test
    void aFirstPasswordWithAQuickHashIsNotToldByAQuickAnswer() {
        var somebody = people.somebody();
        var other = people.somebody();
        administration.giveFirstPassword(Actor.system(), other.id());
        time(() -> logins.login(somebody.login(), "warm up"));

        Duration slow = time(() -> logins.login(somebody.login(), "a wrong password"));
        Duration quick = time(() -> logins.login(other.login(), "a wrong password"));

        assertThat(quick).isGreaterThan(slow.dividedBy(4));
    }

    @Test
    void afterManyFailuresEvenTheRightPasswordMustWait() {
        var somebody = people.somebody();
        for (int i = 0; i < 5; i++) {
            assertRefused(() -> logins.login(somebody.login(), "a wrong password"));
        }

        assertThatThrownBy(() -> logins.login(somebody.login().toUpperCase(Locale.ROOT), TestUsers.PASSWORD))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("identity.login.locked");
    }

    @Test
    void aLoginForgetsTheFailuresBefore() {
        var somebody = people.somebody();
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < 5; i++) {
                assertRefused(() -> logins.login(somebody.login(), "a wrong password"));
            }
            assertThat(logins.login(somebody.login(), TestUsers.PASSWORD)).isEqualTo(somebody);
        }
    }

    @Test
    void aNewPasswordReplacesTheOld() {
        var somebody = people.somebody();

        users.setPassword(somebody, somebody.id(), "another password");

        assertRefused(() -> logins.login(somebody.login(), TestUsers.PASSWORD));
        assertThat(logins.login(somebody.login(), "another password")).isEqualTo(somebody);
    }

    private static void assertRefused(ThrowingCallable login) {
        assertThatThrownBy(login).isInstanceOf(Forbidden.class).hasMessageContaining("identity.login.refused");
    }

    private static Duration time(Runnable login) {
        long start = System.nanoTime();
        assertThatThrownBy(login::run).isInstanceOf(FormworkException.class);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

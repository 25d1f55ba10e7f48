package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.NewUser;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(startApplication = false, transactional = false)
class OwnedPasswordsTest {

    private final OwnedPasswords passwords;
    private final UserService users;
    private final LoginService logins;
    private final TestUsers people;

    OwnedPasswordsTest(OwnedPasswords passwords, UserService users, LoginService logins, TestUsers people) {
        this.passwords = passwords;
        this.users = users;
        this.logins = logins;
        this.people = people;
    }

    @ParameterizedTest
    @CsvSource({
        "short, length",
        "password1, common",
        "PassWord1, common",
        "woaini1314, common",
        "1234567890, common",
        "wang.fang1, personal",
        "Fang2026, personal",
        "王芳芳王芳芳ab, personal",
    })
    void whatIsEasilyGuessedIsRefused(String password, String rule) {
        User user = users.create(Actor.system(), NewUser.of("wang.fang" + System.nanoTime(), "王芳芳", null));
        var self = new Actor(
                user.id(), user.login(), user.name(), false, java.util.Map.of(), io.formwork.platform.text.Language.ZH);

        assertThatThrownBy(() -> passwords.hash(self, password, "wang.fang", "王芳芳"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().rule())
                                .isEqualTo(rule));
    }

    @Test
    void aPasswordMayHave128CharactersOfAnyKindAndNoMore() {
        Actor somebody = people.somebody();

        assertThat(passwords.hash(somebody, "词🔑".repeat(64), "x", "x")).isNotEmpty();
        assertThatThrownBy(() -> passwords.hash(somebody, "词🔑".repeat(64) + "a", "x", "x"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().rule())
                                .isEqualTo("length"));
    }

    @Test
    void aPasswordThatWasSetForSomebodyMustBeReplacedFirst() {
        Actor somebody = people.somebody();
        Actor admin = people.administrator();
        users.setPassword(admin, somebody.id(), "handed over on paper");
        passwords.demandNew(admin, somebody.id());

        assertThatThrownBy(() -> login(somebody, "handed over on paper", null))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining(LoginService.PASSWORD_TEMPORARY);
        assertThatThrownBy(() -> login(somebody, "handed over on paper", "handed over on paper"))
                .hasMessageContaining(LoginService.PASSWORD_TEMPORARY);
        assertThatThrownBy(() -> login(somebody, "handed over on paper", "password1"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> login(somebody, "a wrong password", "one of my own"))
                .hasMessageContaining("identity.login.refused");

        assertThat(login(somebody, "handed over on paper", "one of my own").id())
                .isEqualTo(somebody.id());
        assertThat(login(somebody, "one of my own", null).id()).isEqualTo(somebody.id());
    }

    @Test
    void onlyAdministratorsDemandThat() {
        Actor somebody = people.somebody();

        assertThatThrownBy(() -> passwords.demandNew(somebody, somebody.id())).isInstanceOf(Forbidden.class);
    }

    private Actor login(Actor actor, String password, String newPassword) {
        return logins.login(new Credentials(actor.login(), password, null, newPassword));
    }
}

package io.formwork.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.TestUsers;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class OwnPasswordTest extends ViewTest {

    private static final String OTHER = "another password";

    @Inject
    OwnPassword password;

    @Inject
    LoginService logins;

    @Inject
    TestUsers people;

    @Test
    void isChangedWithTheOldOneAndThePersonStaysLoggedInHere() {
        Actor somebody = people.somebody();
        String token = people.tokenOf(somebody);
        logIn(somebody);

        change(TestUsers.PASSWORD, OTHER, OTHER);

        assertThat(user.find().orElseThrow().id()).isEqualTo(somebody.id());
        assertThat(logins.actorOf(token)).isEmpty();
        assertThat(logins.login(somebody.login(), OTHER).id()).isEqualTo(somebody.id());
    }

    @Test
    void isNotChangedByAWrongOldOneATypingErrorOrAWeakOne() {
        logIn(people.somebody());

        assertThat(change("wrong", OTHER, OTHER).old.isInvalid()).isTrue();
        assertThat(change(TestUsers.PASSWORD, OTHER, OTHER + "x").again.isInvalid())
                .isTrue();
        assertThat(change(TestUsers.PASSWORD, "short", "short").chosen.isInvalid())
                .isTrue();
        assertThat(logins.login(user.actor().login(), TestUsers.PASSWORD)).isNotNull();
    }

    @Test
    void onesNewPasswordSetByAnAdministratorEndsTheSession() {
        Actor somebody = people.somebody();
        logIn(somebody);

        users.setPassword(Actor.system(), somebody.id(), OTHER);

        assertThat(user.find()).isEmpty();
    }

    private OwnPasswordDialog change(String old, String chosen, String again) {
        var dialog = password.ask();
        dialog.old.setValue(old);
        dialog.chosen.setValue(chosen);
        dialog.again.setValue(again);
        dialog.change();
        return dialog;
    }
}

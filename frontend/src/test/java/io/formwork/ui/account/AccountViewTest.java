package io.formwork.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.identity.login.Sessions;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class AccountViewTest extends ViewTest {

    @Inject
    Sessions sessions;

    @Inject
    TestUsers people;

    @Test
    void listsWhereOneIsLoggedInAndEndsIt() {
        Actor somebody = people.somebody();
        people.tokenOf(somebody);
        people.tokenOf(somebody);
        logIn(somebody);
        AccountView view = navigate(AccountView.PATH, AccountView.class);
        assertThat(view.sessions.list.getComponentCount()).isEqualTo(3);

        view.sessions.endOthers();

        assertThat(view.sessions.list.getComponentCount()).isEqualTo(1);
        assertThat(sessions.list(somebody, somebody.id()))
                .extracting(session -> session.id())
                .containsExactly(user.session());
        assertThat(user.find()).isPresent();
    }

    @Test
    void aWrongFirstCodeTurnsNothingOn() {
        logIn(people.somebody());
        AccountView view = navigate(AccountView.PATH, AccountView.class);
        FactorDialog dialog = view.factor.begin();
        dialog.code.setValue("000000");

        dialog.confirm();

        assertThat(dialog.code.isInvalid()).isTrue();
        assertThat(view.factor.enable.isVisible()).isTrue();
        assertThat(dialog.secret.getText().replace(" ", "")).hasSize(32);
    }

    @Test
    void whoWasEndedElsewhereIsNobodyHere() {
        Actor somebody = people.somebody();
        logIn(somebody);

        sessions.revokeAll(people.administrator(), somebody.id(), 0);

        assertThat(user.find()).isEmpty();
    }
}

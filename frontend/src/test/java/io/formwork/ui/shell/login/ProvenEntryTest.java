package io.formwork.ui.shell.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.identity.login.OidcEntry;
import io.formwork.identity.login.SecurityRules;
import io.formwork.identity.login.SecuritySettings;
import io.formwork.identity.login.SecuritySettings.SecondFactorFor;
import io.formwork.ui.account.AccountView;
import io.formwork.ui.shell.HomeView;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What the login page does with somebody who came back from a provider. */
class ProvenEntryTest extends ViewTest {

    @Inject
    TestUsers people;

    @Inject
    SecurityRules rules;

    @Test
    void whoWantsACodeIsAskedForItAlone() {
        Actor somebody = people.somebody();
        proven(new OidcEntry(somebody, false, true));

        LoginView view = navigate("login", LoginView.class);

        assertThat(view.code.getParent()).isPresent();
        assertThat(view.name.isVisible()).isFalse();
        assertThat(view.password.isVisible()).isFalse();
        assertThat(user.find()).isEmpty();
        view.code.setValue("000000");
        view.enter();
        assertThat(view.refusal.getText()).isNotBlank();
        assertThat(view.code.getParent()).isPresent();
        assertThat(user.find()).isEmpty();
    }

    @Test
    void whoGivesUpBeginsWithNameAndPassword() {
        proven(ProvenEntry.refused("identity.oidc.refused"));

        LoginView view = navigate("login", LoginView.class);

        assertThat(view.refusal.getText()).isNotBlank();
        assertThat(view.name.isVisible()).isTrue();
        assertThat(view.code.getParent()).isEmpty();
    }

    @Test
    void whoWasAskedForASecondFactorElsewhereNeedsNoneOfOurs() {
        Actor admin = logInAsAdmin();
        SecuritySettings before = rules.current();
        rules.change(
                admin,
                new SecuritySettings(
                        before.passwordLength(),
                        before.attempts(),
                        before.lockMinutes(),
                        before.sessionHours(),
                        SecondFactorFor.EVERYBODY));
        try {
            Actor somebody = people.somebody();
            user.enter(somebody, false);
            UI.getCurrent().navigate("");
            assertThat(getCurrentView()).isInstanceOf(AccountView.class);

            user.enter(somebody, true);
            UI.getCurrent().navigate("");
            assertThat(getCurrentView()).isInstanceOf(HomeView.class);
        } finally {
            rules.change(admin, before);
        }
    }

    private static void proven(OidcEntry entry) {
        proven(ProvenEntry.of(entry));
    }

    private static void proven(ProvenEntry entry) {
        VaadinSession.getCurrent().getSession().setAttribute(ProvenEntry.KEY, entry);
    }
}

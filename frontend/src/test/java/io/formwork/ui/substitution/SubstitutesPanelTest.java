package io.formwork.ui.substitution;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.organisation.SubstitutionService;
import io.formwork.ui.account.AccountView;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubstitutesPanelTest extends ViewTest {

    @Inject
    TestUsers people;

    @Inject
    UserService users;

    @Inject
    SubstitutionService substitutions;

    private Actor away;
    private Actor colleague;
    private SubstitutesPanel panel;

    @BeforeEach
    void ownAccount() {
        away = people.somebody();
        colleague = people.somebody();
        logIn(away);
        navigate(AccountView.PATH, AccountView.class);
        panel = $(SubstitutesPanel.class).single();
    }

    @Test
    void namesASubstituteWhoStandsInTheListFromThenOn() {
        SubstituteDialog dialog = panel.ask();
        dialog.substitute.setValue(users.get(colleague.id()));
        dialog.until.setValue(dialog.from.getValue().plusDays(3));

        dialog.name();

        assertThat(panel.list.getElement().getTextRecursively()).contains(colleague.name());
        assertThat(substitutions.awayFor(colleague.id())).containsExactly(away.id());
    }

    @Test
    void whatIsMissingOrWrongIsToldAtItsField() {
        SubstituteDialog dialog = panel.ask();
        dialog.name();
        assertThat(dialog.substitute.isInvalid()).isTrue();
        assertThat(dialog.until.isInvalid()).isTrue();

        dialog.substitute.setValue(users.get(away.id()));
        dialog.until.setValue(dialog.from.getValue());
        dialog.name();

        assertThat(dialog.until.isInvalid()).isFalse();
        assertThat(dialog.substitute.getErrorMessage()).contains("own substitute");
        assertThat(substitutions.of(away, away.id())).isEmpty();
    }
}

package io.formwork.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.audit.AuditFilter;
import io.formwork.audit.AuditService;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserChange;
import io.formwork.platform.text.Language;
import io.formwork.ui.shell.HomeView;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditViewTest extends ViewTest {

    @Inject
    AuditService audit;

    @Inject
    UserAdministration administration;

    @Inject
    TestUsers people;

    @Inject
    AuditScreens screens;

    @Test
    void showsWhoDidWhatWithTheLinesThatDiffer() {
        Actor admin = logInAsAdmin();
        Actor somebody = people.somebody();
        String name = "改名" + System.nanoTime();
        administration.change(admin, somebody.id(), new UserChange(name, null, false, Language.ZH), Map.of());
        AuditView view = navigate(AuditView.PATH, AuditView.class);

        view.filters.text.setValue(name);
        view.filters.action.setValue("user.changed");

        assertThat(view.list.getComponentCount()).isEqualTo(1);
        assertThat(view.list.getElement().getTextRecursively()).contains("修改账号", name, admin.name());
        var entry = audit.list(admin, AuditFilter.ALL.ofSubject(somebody.id().toString()), null, 1)
                .entries()
                .getFirst();
        AuditDialog dialog = view.open(entry);
        assertThat(dialog.difference.getElement().getTextRecursively()).contains("Sam Somebody", name);
        assertThat(dialog.facts.getElement().getTextRecursively()).contains(admin.login());
    }

    @Test
    void showsMoreOnDemandAndSaysWhenNothingFits() {
        logInAsAdmin();
        for (int i = 0; i < 60; i++) {
            people.somebody();
        }
        AuditView view = navigate(AuditView.PATH, AuditView.class);
        assertThat(view.list.getComponentCount()).isEqualTo(50);

        view.showMore();

        assertThat(view.list.getComponentCount()).isGreaterThan(50);
        view.filters.text.setValue("nobody did " + System.nanoTime());
        assertThat(view.list.getComponentCount()).isZero();
        assertThat(view.more.isVisible()).isFalse();
    }

    @Test
    void everyActionHasWordsOfItsOwn() {
        Actor admin = logInAsAdmin();

        assertThat(screens.actions())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(screens.action(admin, action)).isNotEqualTo(action));
    }

    @Test
    void isForAdministratorsOnly() {
        logIn(people.somebody());

        navigate("", HomeView.class);

        assertThat(new AuditNavigation().entries(user.actor(), null)).isEmpty();
        assertThatThrownBy(() -> navigate(AuditView.PATH, AuditView.class)).isNotNull();
    }
}

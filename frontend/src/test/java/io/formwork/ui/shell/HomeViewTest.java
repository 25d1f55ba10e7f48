package io.formwork.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.formwork.identity.NewUser;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.shell.error.MissingPage;
import io.formwork.ui.shell.login.LoginView;
import io.formwork.ui.testing.ViewTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HomeViewTest extends ViewTest {

    @Test
    void aStrangerIsSentToTheLogin() {
        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(navigate("", LoginView.class)).isNotNull();
    }

    @Test
    void aPersonIsGreetedByName() {
        logInAsAdmin();

        navigate(HomeView.class);

        assertThat($(H1.class).single().getText()).contains("好，");
        assertThat($(SideNavItem.class).first().getLabel()).isEqualTo("首页");
    }

    @Test
    void whoIsInNoAppIsToldWhoCanHelp() {
        var admin = logInAsAdmin();
        var newcomer = users.create(admin, NewUser.of("newcomer-" + UUID.randomUUID(), "Lee", null));
        logIn(actors.find(newcomer.id()).orElseThrow());

        navigate(HomeView.class);

        assertThat($(EmptyState.class).all()).isNotEmpty();
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        logInAsAdmin();

        assertThat(navigate("no/such/page", MissingPage.class)).isNotNull();
    }
}

package io.formwork.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import io.formwork.identity.NewUser;
import io.formwork.ui.shell.login.ForgotView;
import io.formwork.ui.shell.login.LoginView;
import io.formwork.ui.shell.login.ResetView;
import io.formwork.ui.testing.ViewTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTest extends ViewTest {

    private static final Set<Class<?>> WAYS_IN = Set.of(LoginView.class, ForgotView.class, ResetView.class);

    @Test
    void everyPageButTheWaysInSendsAStrangerToTheLogin() {
        for (var route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            if (WAYS_IN.contains(route.getNavigationTarget())) {
                continue;
            }
            String path = route.getTemplate().replaceAll("/?:[^/]+", "/x");

            UI.getCurrent().navigate(path);

            assertThat(getCurrentView()).as(path).isInstanceOf(LoginView.class);
        }
    }

    @Test
    void whoIsInsideIsNotAskedAgain() {
        logInAsAdmin();

        UI.getCurrent().navigate("login");

        assertThat(getCurrentView()).isInstanceOf(HomeView.class);
    }

    @Test
    void whoseAccountIsClosedIsOutAtTheNextPage() {
        var admin = logInAsAdmin();
        String login = "leaver-" + UUID.randomUUID();
        var leaver = users.create(admin, NewUser.of(login, "Lee", "a-Good-password-1"));
        logIn(actors.find(leaver.id()).orElseThrow());
        navigate(HomeView.class);

        users.setActive(admin, leaver.id(), false);
        UI.getCurrent().navigate("");

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
    }
}

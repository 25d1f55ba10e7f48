package io.formwork.ui.shell.login;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.formwork.identity.Actor;
import io.formwork.identity.login.SecondFactor;
import io.formwork.ui.account.AccountView;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks at every navigation whether the person may enter, and sends strangers to the login and back. */
@Singleton
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class AccessControl extends NavigationAccessControl implements VaadinServiceInitListener {

    private static final String ADMIN = "admin";

    private final transient CurrentUser user;
    private final transient SecondFactor factor;

    AccessControl(CurrentUser user, SecondFactor factor) {
        this.user = user;
        this.factor = factor;
        setLoginView(LoginView.class);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this));
    }

    /** Who must have a second factor and has none is led to where he gets one, and nowhere else. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        boolean elsewhere = event.getNavigationTarget() != AccountView.class;
        if (elsewhere
                && !user.isStrong()
                && user.find().filter(factor::isMissing).isPresent()) {
            event.forwardTo(AccountView.class);
        }
    }

    @Override
    protected @Nullable Principal getPrincipal(VaadinRequest request) {
        return user.find().map(AccessControl::principal).orElse(null);
    }

    @Override
    protected Predicate<String> getRolesChecker(VaadinRequest request) {
        return role -> role.equals(ADMIN) && user.find().filter(Actor::admin).isPresent();
    }

    private static Principal principal(Actor actor) {
        return actor::login;
    }
}

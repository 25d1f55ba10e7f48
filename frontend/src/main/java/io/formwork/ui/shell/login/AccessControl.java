package io.formwork.ui.shell.login;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.formwork.identity.Actor;
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

    AccessControl(CurrentUser user) {
        this.user = user;
        setLoginView(LoginView.class);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this));
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

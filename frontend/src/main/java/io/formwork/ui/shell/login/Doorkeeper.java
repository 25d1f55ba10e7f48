package io.formwork.ui.shell.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.formwork.identity.LoginService;
import io.formwork.identity.login.Credentials;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a person in, and leads on to the page that was asked for. */
@Singleton
class Doorkeeper {

    private final LoginService logins;
    private final CurrentUser user;

    Doorkeeper(LoginService logins, CurrentUser user) {
        this.logins = logins;
        this.user = user;
    }

    boolean isInside() {
        return user.find().isPresent();
    }

    /** Checks the credentials; the session gets a new id, so that one planted before is worth nothing. */
    void letIn(Credentials credentials) {
        var actor = logins.login(credentials);
        String wanted = wanted(VaadinSession.getCurrent().getSession());
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        user.enter(actor);
        UI.getCurrent().getPage().setLocation(wanted);
    }

    /** The page that led to the login, else home. */
    private static String wanted(WrappedSession session) {
        return Optional.ofNullable(session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT))
                .map(Object::toString)
                .filter(path -> !path.isEmpty())
                .orElse(".");
    }
}

package io.formwork.ui.shell.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.LoginService;
import io.formwork.identity.login.Credentials;
import io.formwork.identity.login.OidcLogin;
import io.formwork.mail.MailService;
import io.formwork.platform.error.Forbidden;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a person in, and leads on to the page that was asked for. */
@Singleton
class Doorkeeper {

    private final LoginService logins;
    private final OidcLogin oidc;
    private final Actors actors;
    private final CurrentUser user;
    private final MailService mail;

    Doorkeeper(LoginService logins, OidcLogin oidc, Actors actors, CurrentUser user, MailService mail) {
        this.logins = logins;
        this.oidc = oidc;
        this.actors = actors;
        this.user = user;
        this.mail = mail;
    }

    boolean isInside() {
        return user.find().isPresent();
    }

    /** Checks the credentials; the session gets a new id, so that one planted before is worth nothing. */
    void letIn(Credentials credentials) {
        enter(logins.login(credentials), false);
    }

    /** Lets in who was proved by the provider, and gives the key of the words when that was refused. */
    Optional<String> letInProven() {
        var session = VaadinSession.getCurrent().getSession();
        Object proven = session.getAttribute(ProvenEntry.KEY);
        if (!(proven instanceof ProvenEntry entry)) {
            return Optional.empty();
        }
        if (entry.codeNeeded() && entry.isFresh()) {
            return Optional.of(LoginService.CODE_NEEDED);
        }
        session.removeAttribute(ProvenEntry.KEY);
        if (entry.codeNeeded()) {
            return Optional.empty();
        }
        var actor = actors.find(entry.id());
        if (entry.refusal() != null || actor.isEmpty()) {
            return Optional.of(entry.refusal() == null ? "identity.oidc.unknown" : entry.refusal());
        }
        enter(actor.get(), entry.strong());
        return Optional.empty();
    }

    /** Lets in who was proved by the provider and has brought a code of his own. */
    void letInProven(String code) {
        Object proven = VaadinSession.getCurrent().getSession().getAttribute(ProvenEntry.KEY);
        if (!(proven instanceof ProvenEntry entry) || !entry.codeNeeded() || !entry.isFresh()) {
            throw new Forbidden("identity.oidc.refused");
        }
        Actor actor = logins.enterProven(entry.id(), code);
        VaadinSession.getCurrent().getSession().removeAttribute(ProvenEntry.KEY);
        enter(actor, false);
    }

    /** What was begun by the provider and wants a code is given up. */
    void forgetProven() {
        VaadinSession.getCurrent().getSession().removeAttribute(ProvenEntry.KEY);
    }

    private void enter(Actor actor, boolean strong) {
        String wanted = wanted(VaadinSession.getCurrent().getSession());
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        user.enter(actor, strong);
        UI.getCurrent().getPage().setLocation(wanted);
    }

    /** What the button for the provider says, where there is one. */
    Optional<String> provider() {
        return oidc.label();
    }

    /** Whether who has forgotten his password can be written to. */
    boolean sendsMail() {
        return mail.isOpen();
    }

    /** The page that led to the login, else home; always one of ours, though its path may look like an address elsewhere. */
    private static String wanted(WrappedSession session) {
        return Optional.ofNullable(session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT))
                .map(Object::toString)
                .map(path -> "./" + path)
                .orElse(".");
    }
}

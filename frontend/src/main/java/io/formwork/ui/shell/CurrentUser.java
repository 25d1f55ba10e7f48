package io.formwork.ui.shell;

import com.vaadin.flow.server.VaadinSession;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.identity.login.Sessions;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.io.Serializable;
import java.util.Optional;

/** The person who is logged in to this browser session, with the roles and the language of this moment. */
@Singleton
public class CurrentUser {

    private final Actors actors;
    private final UserService users;
    private final Sessions sessions;

    CurrentUser(Actors actors, UserService users, Sessions sessions) {
        this.actors = actors;
        this.users = users;
        this.sessions = sessions;
    }

    /** The person, for views behind the login; work in the background must keep the actor it was begun with. */
    public Actor actor() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in to this session"));
    }

    /** Nobody, before the login and from the moment when the account is closed, gets another password, or the session was ended. */
    public Optional<Actor> find() {
        return entered()
                .flatMap(own -> Optional.ofNullable(VaadinSession.getCurrent().getAttribute(ViewAs.Viewed.class))
                        .filter(viewed -> own.admin())
                        .map(viewed -> actors.find(viewed.person()).map(actor -> actor.speaking(own.language())))
                        .orElse(Optional.of(own)));
    }

    /** Who signed in, also while he looks as somebody else. */
    private Optional<Actor> entered() {
        return entry().filter(entry -> sessions.isLive(entry.session()))
                .flatMap(entry -> actors.find(entry.user(), entry.credentialVersion()));
    }

    /** Which of the person's sessions this is; 0 before the login. */
    public long session() {
        return entry().map(Entry::session).orElse(0L);
    }

    /** From now on the session is that person's. */
    public void enter(Actor actor) {
        enter(actor, false);
    }

    /**
     * The same.
     *
     * @param strong whether somebody else has asked for a second factor, so that one of ours is not needed
     */
    public void enter(Actor actor, boolean strong) {
        int version = actors.credentialVersion(actor.id()).orElseThrow();
        VaadinSession.getCurrent().setAttribute(ViewAs.Viewed.class, null);
        long session = sessions.begin(actor.id()).id();
        VaadinSession.getCurrent().setAttribute(Entry.class, new Entry(actor.id(), version, session, strong));
    }

    /** Whether a second factor was asked for elsewhere when the person came in. */
    public boolean isStrong() {
        return entry().filter(Entry::strong).isPresent();
    }

    /** From now on the session is nobody's. */
    public void leave() {
        VaadinSession.getCurrent().setAttribute(ViewAs.Viewed.class, null);
        entry().ifPresent(entry -> sessions.leave(entry.session()));
        VaadinSession.getCurrent().setAttribute(Entry.class, null);
    }

    /** Sets another password for the person, who stays logged in here and nowhere else. */
    public void setPassword(String password) {
        Actor actor = actor();
        boolean strong = isStrong();
        users.setPassword(actor, actor.id(), password);
        enter(actor, strong);
    }

    /** From now on speaks that language to the person, everywhere. */
    public void speak(Language language) {
        users.setLanguage(actor(), language);
    }

    private static Optional<Entry> entry() {
        return Optional.ofNullable(VaadinSession.getCurrent()).map(session -> session.getAttribute(Entry.class));
    }

    private record Entry(UserId user, int credentialVersion, long session, boolean strong) implements Serializable {}
}

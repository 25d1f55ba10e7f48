package io.formwork.ui.shell;

import com.vaadin.flow.server.VaadinSession;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.io.Serializable;
import java.util.Optional;

/** The person who is logged in to this browser session, with the roles and the language of this moment. */
@Singleton
public class CurrentUser {

    private final Actors actors;
    private final UserService users;

    CurrentUser(Actors actors, UserService users) {
        this.actors = actors;
        this.users = users;
    }

    /** The person, for views behind the login; work in the background must keep the actor it was begun with. */
    public Actor actor() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in to this session"));
    }

    /** Nobody, before the login and from the moment when the account is closed or gets another password. */
    public Optional<Actor> find() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(Entry.class))
                .flatMap(entry -> actors.find(entry.user(), entry.credentialVersion()));
    }

    /** From now on the session is that person's. */
    public void enter(Actor actor) {
        int version = actors.credentialVersion(actor.id()).orElseThrow();
        VaadinSession.getCurrent().setAttribute(Entry.class, new Entry(actor.id(), version));
    }

    /** Sets another password for the person, who stays logged in here and nowhere else. */
    public void setPassword(String password) {
        Actor actor = actor();
        users.setPassword(actor, actor.id(), password);
        enter(actor);
    }

    /** From now on speaks that language to the person, everywhere. */
    public void speak(Language language) {
        users.setLanguage(actor(), language);
    }

    private record Entry(UserId user, int credentialVersion) implements Serializable {}
}

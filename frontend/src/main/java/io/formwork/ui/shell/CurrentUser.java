package io.formwork.ui.shell;

import com.vaadin.flow.server.VaadinSession;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The person who is logged in to this browser session. */
@Singleton
public class CurrentUser {

    /** The person, for views behind the login; work in the background must keep the actor it was begun with. */
    public Actor actor() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in to this session"));
    }

    public Optional<Actor> find() {
        return Optional.ofNullable(VaadinSession.getCurrent()).map(session -> session.getAttribute(Actor.class));
    }

    /** From now on speaks that language to the person. */
    public void speak(Language language) {
        set(actor().speaking(language));
    }

    /** Replaces what the session knows of the person: at login, and after a change of language or roles. */
    public void set(Actor actor) {
        VaadinSession.getCurrent().setAttribute(Actor.class, actor);
    }
}

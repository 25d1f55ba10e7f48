package io.formwork.ui.shell;

import com.vaadin.flow.server.VaadinSession;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Audited;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.Serializable;

/** Lets an administrator see what somebody else sees; while he does, this session writes nothing. */
@Singleton
public class ViewAs {

    private final CurrentUser user;
    private final Actors actors;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Audited> events;

    ViewAs(CurrentUser user, Actors actors, Transactions transactions, ApplicationEventPublisher<Audited> events) {
        this.user = user;
        this.actors = actors;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * From now on the session sees what that person sees.
     *
     * @throws Forbidden unless an administrator asks
     * @throws Conflict when the person cannot sign in, or is the one who asks
     */
    public void begin(UserId person) {
        Actor administrator = user.actor();
        if (!administrator.admin()) {
            throw new Forbidden("identity.admin.required");
        }
        Actor viewed = actors.find(person)
                .filter(found -> !found.id().equals(administrator.id()))
                .orElseThrow(() -> new Conflict("viewas.nobody"));
        tell(administrator, "viewas.begun", viewed);
        VaadinSession.getCurrent().setAttribute(Viewed.class, new Viewed(person));
    }

    /** The session is the administrator's again. */
    public void end() {
        Viewed viewed = VaadinSession.getCurrent().getAttribute(Viewed.class);
        VaadinSession.getCurrent().setAttribute(Viewed.class, null);
        if (viewed != null) {
            user.find()
                    .ifPresent(administrator -> actors.find(viewed.person())
                            .ifPresent(person -> tell(administrator, "viewas.ended", person)));
        }
    }

    private void tell(Actor administrator, String action, Actor viewed) {
        transactions.write(() -> events.publishEvent(
                Audited.of(administrator, action, "user", viewed.id().toString(), viewed.name())));
    }

    /** Whether this session only looks, as somebody else. */
    public static boolean isLooking() {
        VaadinSession session = VaadinSession.getCurrent();
        return session != null && session.getAttribute(Viewed.class) != null;
    }

    /** Whom the session looks as. */
    record Viewed(UserId person) implements Serializable {}
}

package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Audited;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What every change of the organisation has in common: who may, that it stays on record, and that actors learn of it. */
@Singleton
class Organisers {

    private final Actors actors;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Audited> events;

    Organisers(Actors actors, Transactions transactions, ApplicationEventPublisher<Audited> events) {
        this.actors = actors;
        this.transactions = transactions;
        this.events = events;
    }

    void require(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
    }

    /** What is somebody's own is for himself and for administrators. */
    void requireSelf(Actor actor, UserId user) {
        if (!actor.id().isPerson() || !actor.id().equals(user)) {
            require(actor);
        }
    }

    /** Names and departments are for people with an account, not for who came by a link. */
    void requireInside(Actor actor) {
        if (!actor.admin() && !actor.id().isPerson()) {
            throw new Forbidden("organisation.inside.required");
        }
    }

    void changed(Actor actor, Audited event, @Nullable String before, @Nullable String after) {
        events.publishEvent(event.changed(before, after));
        transactions.afterCommit(actors::forgetAll);
    }
}

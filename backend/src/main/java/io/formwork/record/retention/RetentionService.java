package io.formwork.record.retention;

import io.formwork.identity.Actor;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Invalid;
import java.util.List;

/** Rules for how long personal data is kept; for those to whom a role gives that right in the app that a rule is about. */
public interface RetentionService {

    /** The rules of the apps in which the actor has the right. */
    List<RetentionRule> list(Actor actor);

    /** @throws Invalid at the place of what does not fit the form */
    RetentionRule create(Actor actor, RetentionDraft draft);

    /** A rule that says something else is off until it was looked at again. */
    RetentionRule change(Actor actor, long rule, RetentionDraft draft);

    /** What it would erase now; after that it may be switched on. */
    RetentionPreview preview(Actor actor, long rule);

    /** @throws Conflict when nobody has looked at what it would erase */
    void switchOn(Actor actor, long rule);

    void switchOff(Actor actor, long rule);

    void delete(Actor actor, long rule);
}

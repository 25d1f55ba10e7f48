package io.formwork.identity;

import org.jspecify.annotations.Nullable;

/**
 * Something that must stay on record. It is told inside the transaction that does it, so that neither is kept without the
 * other.
 *
 * @param actor who did it; a visitor where nobody was known yet
 * @param action what was done, in dotted words such as {@code password.changed}
 * @param app where, unless it concerns the whole installation
 * @param kind what it was done to, such as {@code user} or {@code form}
 * @param subject the key or id of that
 * @param name what people call it
 * @param before how it was, for what can be compared
 * @param after how it is now
 * @param onBehalf the login of the one for whom it was done, unless the actor did it for himself
 */
public record Audited(
        Actor actor,
        String action,
        @Nullable String app,
        String kind,
        String subject,
        String name,
        @Nullable String before,
        @Nullable String after,
        @Nullable String onBehalf) {

    /** Something done to what the kind, the key or id, and the name tell. */
    public static Audited of(Actor actor, String action, String kind, String subject, String name) {
        return new Audited(actor, action, null, kind, subject, name, null, null, null);
    }

    public Audited in(String ofApp) {
        return new Audited(actor, action, ofApp, kind, subject, name, before, after, onBehalf);
    }

    /** How it was and how it is now; never a secret, nor a person's protected value. */
    public Audited changed(@Nullable String from, @Nullable String to) {
        return new Audited(actor, action, app, kind, subject, name, from, to, onBehalf);
    }

    /** Done in the place of somebody else. */
    public Audited onBehalfOf(String otherLogin) {
        return new Audited(actor, action, app, kind, subject, name, before, after, otherLogin);
    }
}

package io.formwork.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null does not restrict.
 *
 * @param from the first moment
 * @param to the first moment that is not wanted any more
 * @param login who did it
 * @param subject the key or id of what it was done to
 * @param text stands in the name of the person, of the subject, or in what was before or after
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String login,
        @Nullable String action,
        @Nullable String app,
        @Nullable String subject,
        @Nullable String text) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

    public AuditFilter ofSubject(String other) {
        return new AuditFilter(from, to, login, action, app, other, text);
    }

    public AuditFilter ofAction(String other) {
        return new AuditFilter(from, to, login, other, app, subject, text);
    }
}

package io.formwork.audit;

import io.formwork.identity.UserId;
import io.formwork.platform.web.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, as it stays on record.
 *
 * @param sequence its place in the chain, 0 until it has one
 * @param login of who did it, as it was then; so is the name
 * @param onBehalf the login of the one in whose place it was done
 * @param subject the key or id of what it was done to
 * @param before how that was, where it can be compared
 */
public record AuditEntry(
        long id,
        long sequence,
        Instant at,
        UserId actor,
        String login,
        String actorName,
        @Nullable String onBehalf,
        Origin.Way way,
        @Nullable String address,
        String action,
        @Nullable String app,
        String kind,
        String subject,
        String name,
        @Nullable String before,
        @Nullable String after) {}

package io.formwork.record.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands.
 *
 * @param active whether it is carried out at night
 * @param previewed whether somebody saw what it would erase since it was changed
 * @param lastRun when it was carried out last
 * @param lastErased how many records it took then, or took personal data of
 * @param lastKept how many it had to leave alone then, since somebody still works with them
 * @param failure the key of the words for why it could not be carried out
 */
public record RetentionRule(
        long id,
        RetentionDraft draft,
        boolean active,
        boolean previewed,
        @Nullable Instant lastRun,
        long lastErased,
        long lastKept,
        @Nullable String failure) {}

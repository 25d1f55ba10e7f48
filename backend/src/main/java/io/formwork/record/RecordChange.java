package io.formwork.record;

import io.formwork.identity.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One entry of a record's history.
 *
 * @param before canonical values of the changed fields before, by name; absent means empty
 * @param after the same after
 */
public record RecordChange(
        long id,
        RecordWrite.Operation operation,
        int version,
        Instant at,
        UserId by,
        Cause cause,
        Map<String, Object> before,
        Map<String, Object> after) {

    /** The same without the fields that somebody may not see. */
    RecordChange seenBy(Predicate<String> sees) {
        return new RecordChange(id, operation, version, at, by, cause, only(before, sees), only(after, sees));
    }

    private static Map<String, Object> only(Map<String, Object> values, Predicate<String> sees) {
        Map<String, Object> seen = new LinkedHashMap<>(values);
        seen.keySet().removeIf(sees.negate());
        return seen;
    }
}

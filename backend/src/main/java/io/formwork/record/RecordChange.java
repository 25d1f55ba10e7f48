package io.formwork.record;

import io.formwork.identity.UserId;
import java.time.Instant;
import java.util.Map;

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
        Map<String, Object> after) {}

package io.formwork.record;

import io.formwork.form.FormKey;
import io.formwork.form.SystemFields;
import io.formwork.identity.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record as somebody may see it.
 *
 * @param version counts the writes; the next write must name it
 * @param definitionVersion the version of the form by which it was last written
 * @param values canonical values by field name; a field without a value, or hidden, is absent
 */
public record FormRecord(
        FormKey form,
        RecordId id,
        int version,
        int definitionVersion,
        Instant createdAt,
        UserId createdBy,
        Instant updatedAt,
        UserId updatedBy,
        Map<String, Object> values) {

    public FormRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<Object> find(String field) {
        return Optional.ofNullable(values.get(field));
    }

    public @Nullable Object value(String field) {
        return values.get(field);
    }

    /** Designed and system values by their names in conditions. */
    public Map<String, Object> allValues() {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(SystemFields.ID, id.toString());
        all.put(SystemFields.VERSION, (long) version);
        all.put(SystemFields.CREATED_AT, createdAt);
        all.put(SystemFields.CREATED_BY, createdBy.toString());
        all.put(SystemFields.UPDATED_AT, updatedAt);
        all.put(SystemFields.UPDATED_BY, updatedBy.toString());
        return all;
    }
}

package io.formwork.record;

import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.SystemFields;
import io.formwork.form.type.FormatContext;
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
 * @param values canonical values by field name; a field without a value, masked or hidden, is absent
 * @param masked what is shown in place of values of which only a little may be known, by field name
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
        Map<String, Object> values,
        Map<String, String> masked) {

    public FormRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        masked = Map.copyOf(masked);
    }

    /** The same record with what somebody may know of its values. */
    FormRecord showing(Map<String, Object> shown, Map<String, String> inPlace) {
        return new FormRecord(
                form, id, version, definitionVersion, createdAt, createdBy, updatedAt, updatedBy, shown, inPlace);
    }

    /** A designed or system value in words, or what is shown in its place; nothing where there is none. */
    public Optional<String> words(FormField field, FormatContext context) {
        String name = field.name();
        Object value = name.startsWith("$") ? allValues().get(name) : values.get(name);
        return value == null
                ? Optional.ofNullable(masked.get(name))
                : Optional.of(field.type().format(field, value, context));
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

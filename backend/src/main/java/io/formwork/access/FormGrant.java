package io.formwork.access;

import io.formwork.form.condition.Condition;
import java.util.Map;
import java.util.Set;

/**
 * What one role grants on one form.
 *
 * @param rows the records it is about
 * @param fields rights that differ from EDIT, by field name
 */
public record FormGrant(String form, Set<Action> actions, Condition rows, Map<String, FieldRight> fields) {

    public FormGrant {
        actions = Set.copyOf(actions);
        fields = Map.copyOf(fields);
    }

    FieldRight right(String field) {
        return fields.getOrDefault(field, FieldRight.EDIT);
    }
}

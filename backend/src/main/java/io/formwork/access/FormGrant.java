package io.formwork.access;

import io.formwork.form.FormDefinition;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one role grants on one form.
 *
 * @param rows the records it is about
 * @param fields rights by field name
 * @param others the right to all fields that are not named, also to those that the form gets later
 */
public record FormGrant(
        String form, Set<Action> actions, Condition rows, Map<String, FieldRight> fields, FieldRight others) {

    public FormGrant {
        actions = Set.copyOf(actions);
        fields = Map.copyOf(fields);
    }

    /** The right to a field, named or not. */
    public FieldRight right(String field) {
        return fields.getOrDefault(field, others);
    }

    /** The same for the form of now: what names a field that is gone gives nothing, rather than more than was meant. */
    FormGrant fitting(FormDefinition definition) {
        boolean blind = !rows.fields().stream().allMatch(name -> known(definition, name));
        boolean lost = fields.entrySet().stream()
                .anyMatch(field -> field.getValue() != FieldRight.EDIT && !known(definition, field.getKey()));
        return blind || lost
                ? new FormGrant(
                        form,
                        actions,
                        blind ? new Condition.Or(List.of()) : rows,
                        fields,
                        lost ? FieldRight.HIDDEN : others)
                : this;
    }

    private static boolean known(FormDefinition definition, String field) {
        return definition.find(field).isPresent() || SystemFields.find(field).isPresent();
    }

    /** Whether both let the same be known of every field. */
    boolean tellsLike(FormGrant other) {
        return others == other.others && fields.equals(other.fields);
    }
}

package io.formwork.access;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Pass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a public link opens: named actions on named fields of some records of one form; all else stays shut, also fields
 * that are added to the form later.
 *
 * @param rows the records it is about
 * @param reads fields whose values may be seen
 * @param edits fields whose values may be seen and given
 */
public record FormPass(
        String bearer, FormKey form, Set<Action> actions, Condition rows, Set<String> reads, Set<String> edits)
        implements Pass {

    public FormPass {
        actions = Set.copyOf(actions);
        reads = Set.copyOf(reads);
        edits = Set.copyOf(edits);
    }

    List<FormGrant> grants(FormDefinition definition) {
        if (!definition.key().equals(form)) {
            return List.of();
        }
        Map<String, FieldRight> rights = new TreeMap<>();
        for (FormField field : definition.fields()) {
            rights.put(field.name(), right(field.name()));
        }
        return List.of(new FormGrant(form.key(), actions, rows, rights, FieldRight.HIDDEN));
    }

    private FieldRight right(String field) {
        if (edits.contains(field)) {
            return FieldRight.EDIT;
        }
        return reads.contains(field) ? FieldRight.READ : FieldRight.HIDDEN;
    }
}

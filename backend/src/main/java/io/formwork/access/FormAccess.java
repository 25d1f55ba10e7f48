package io.formwork.access;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Forbidden;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one actor may do with the records of one form: the sum of the grants of all roles.
 *
 * <p>A field's right is the greatest that any grant gives; a field that any grant hides for its rows may neither filter,
 * sort nor aggregate, since rows of different grants stand in one list.
 */
public final class FormAccess {

    private final FormDefinition form;
    private final boolean everything;
    private final List<FormGrant> grants;

    private FormAccess(FormDefinition form, boolean everything, List<FormGrant> grants) {
        this.form = form;
        this.everything = everything;
        this.grants = List.copyOf(grants);
    }

    public static FormAccess everything(FormDefinition form) {
        return new FormAccess(form, true, List.of());
    }

    /** Exactly the named rights on any row, for a workflow step; all other fields are hidden. */
    public static FormAccess granted(FormDefinition form, Set<Action> actions, Map<String, FieldRight> rights) {
        Map<String, FieldRight> all = new TreeMap<>();
        form.fields().forEach(field -> all.put(field.name(), rights.getOrDefault(field.name(), FieldRight.HIDDEN)));
        return new FormAccess(form, false, List.of(new FormGrant(form.key().key(), actions, Condition.ALWAYS, all)));
    }

    static FormAccess of(FormDefinition form, List<FormGrant> grants) {
        return new FormAccess(form, false, grants);
    }

    public boolean may(Action action) {
        return everything || grants.stream().anyMatch(grant -> grant.actions().contains(action));
    }

    /** @throws Forbidden naming action and form */
    public FormAccess require(Action action) {
        if (!may(action)) {
            throw new Forbidden("access.forbidden." + action.code(), form.label());
        }
        return this;
    }

    /** The rows on which an action is allowed; with no grant none. */
    public Condition rows(Action action) {
        if (everything) {
            return Condition.ALWAYS;
        }
        List<Condition> parts = new ArrayList<>();
        for (FormGrant grant : grants) {
            if (grant.actions().contains(action)) {
                if (grant.rows() instanceof Condition.Always) {
                    return Condition.ALWAYS;
                }
                parts.add(grant.rows());
            }
        }
        return new Condition.Or(parts);
    }

    public FieldRight right(String field) {
        if (everything) {
            return FieldRight.EDIT;
        }
        return grants.stream()
                .map(grant -> grant.right(field))
                .max(Comparator.naturalOrder())
                .orElse(FieldRight.HIDDEN);
    }

    public boolean sees(String field) {
        return right(field) != FieldRight.HIDDEN;
    }

    public boolean edits(String field) {
        return right(field) == FieldRight.EDIT;
    }

    /** The fields whose values may be shown, in the form's order. */
    public List<FormField> visibleFields() {
        return form.fields().stream().filter(field -> sees(field.name())).toList();
    }

    /** Fields that must not be filtered, sorted or aggregated by. */
    public Set<String> opaqueFields() {
        return grants.stream()
                .flatMap(grant -> grant.fields().entrySet().stream())
                .filter(entry -> entry.getValue() == FieldRight.HIDDEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package io.formwork.access;

import java.util.Comparator;
import java.util.List;

/**
 * What one actor may do with one record: the sum of the grants whose rows it belongs to. A grant is a whole: its field rights
 * count for its own actions only, so that two roles together never give what none of them gives.
 */
public final class RecordAccess {

    private final boolean everything;
    private final List<FormGrant> grants;

    RecordAccess(boolean everything, List<FormGrant> grants) {
        this.everything = everything;
        this.grants = List.copyOf(grants);
    }

    public boolean may(Action action) {
        return everything || grants.stream().anyMatch(grant -> grant.actions().contains(action));
    }

    /** Whether the field's value may be given by that action, one that writes. */
    public boolean edits(String field, Action action) {
        return everything
                || grants.stream()
                        .filter(grant -> grant.actions().contains(action))
                        .anyMatch(grant -> grant.right(field) == FieldRight.EDIT);
    }

    /**
     * How much of a field may be known.
     *
     * @param action SEE, or what was just done: who may give a value may read it in the answer
     */
    public FieldRight reading(String field, Action action) {
        if (everything) {
            return FieldRight.EDIT;
        }
        return grants.stream()
                .filter(grant ->
                        grant.actions().contains(Action.SEE) || grant.actions().contains(action))
                .map(grant -> grant.right(field))
                .max(Comparator.naturalOrder())
                .orElse(FieldRight.HIDDEN);
    }
}

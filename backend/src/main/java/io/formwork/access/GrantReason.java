package io.formwork.access;

import io.formwork.form.condition.Condition;
import io.formwork.platform.text.LocalizedText;
import java.util.Set;

/**
 * What one grant of a person's roles means for one record.
 *
 * @param matches whether the record is among the rows of the grant; all else counts only then
 * @param rows which rows the grant is about
 */
public record GrantReason(
        String role, LocalizedText roleLabel, boolean matches, Condition rows, Set<Action> actions, FormGrant grant) {

    /** What this grant gives of a field, whether or not it matches. */
    public FieldRight right(String field) {
        return grant.right(field);
    }
}

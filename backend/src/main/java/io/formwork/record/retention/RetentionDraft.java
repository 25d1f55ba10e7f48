package io.formwork.record.retention;

import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;

/**
 * What a rule says.
 *
 * @param field the id of the date field from which time counts, or the name of a system field such as {@code $createdAt}
 * @param where what records must fit besides
 */
public record RetentionDraft(FormKey form, String field, int amount, Unit unit, Condition where) {

    /** What age is counted in. */
    public enum Unit {
        DAY,
        MONTH
    }
}

package io.formwork.record.retention;

import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;

/**
 * What a rule says.
 *
 * @param field the id of the date field from which time counts, or the name of a system field such as {@code $createdAt}
 * @param where what records must fit besides
 * @param effect what happens to them
 */
public record RetentionDraft(FormKey form, String field, int amount, Unit unit, Condition where, Effect effect) {

    /** A rule that empties what is personal. */
    public RetentionDraft(FormKey form, String field, int amount, Unit unit, Condition where) {
        this(form, field, amount, unit, where, Effect.BLANK);
    }

    /** What age is counted in. */
    public enum Unit {
        DAY,
        MONTH
    }

    /** What happens to the records that a rule meets. */
    public enum Effect {
        /** They stay, without what is personal. */
        BLANK,
        /** They go into the bin, as if somebody had deleted them. */
        BIN,
        /** They are gone for good, also from the bin, with all that was kept about them. */
        REMOVE;

        /** Whether records go, so that those with which somebody still works must be left alone. */
        public boolean takesRecords() {
            return this != BLANK;
        }
    }
}

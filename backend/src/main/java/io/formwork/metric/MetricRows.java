package io.formwork.metric;

import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.record.RecordPage;

/**
 * The records behind a number.
 *
 * @param where the whole condition, so that the same records can be opened as a list
 */
public record MetricRows(FormKey form, Condition where, RecordPage page, long count) {

    /** The side of a quotient; for other measures the numerator is what counts and the denominator what was looked at. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR
    }
}

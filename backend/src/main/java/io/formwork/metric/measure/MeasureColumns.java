package io.formwork.metric.measure;

import io.formwork.form.condition.Condition;
import org.jooq.Field;

/** The columns of the measured form, for measures to build on. */
public interface MeasureColumns {

    /** The column of a field, by name or {@code $}-name. */
    Field<?> column(String fieldName);

    /** A condition on a row. */
    org.jooq.Condition matches(Condition condition);
}

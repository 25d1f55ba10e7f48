package io.formwork.metric.sql;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The number of the period that a row lies in, as an expression. */
final class PeriodNumber {

    private final Field<Object> time;
    private final List<Object> starts;

    /** @param starts the column values at which periods begin, in order; rows before the first are not expected */
    PeriodNumber(Field<Object> time, List<Object> starts) {
        this.time = time;
        this.starts = starts;
    }

    Field<Integer> expression() {
        return between(0, starts.size());
    }

    /** A balanced tree of comparisons: a year of days takes nine of them a row. */
    private Field<Integer> between(int low, int high) {
        if (high - low <= 1) {
            return DSL.inline(low);
        }
        int middle = (low + high) >>> 1;
        return DSL.when(time.lt(DSL.inline(starts.get(middle))), between(low, middle))
                .otherwise(between(middle, high));
    }
}

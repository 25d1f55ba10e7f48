package io.formwork.metric.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The mean of a column or expression, by its sum and count, so that it is exact. */
final class Averages {

    private Averages() {}

    static FormMeasure.Aggregation of(Field<?> value) {
        Field<BigDecimal> number = value.coerce(BigDecimal.class);
        return new FormMeasure.Aggregation.Plain(List.of(DSL.count(value), DSL.sum(number), DSL.varSamp(number)));
    }

    static Measurement read(AggregateRow row) {
        long n = row.count(0);
        BigDecimal sum = row.number(1);
        if (sum == null || n == 0) {
            return Measurement.MISSING;
        }
        BigDecimal mean = Shares.quotient(sum, BigDecimal.valueOf(n));
        @Nullable BigDecimal variance = row.number(2);
        return new Measurement(
                mean,
                n,
                sum,
                BigDecimal.valueOf(n),
                variance == null ? null : Intervals.mean(mean.doubleValue(), variance.doubleValue(), n));
    }
}

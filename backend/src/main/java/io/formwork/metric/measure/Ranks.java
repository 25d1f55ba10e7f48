package io.formwork.metric.measure;

import io.formwork.metric.MetricInterval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the answer of a ranked aggregation: n, value at the quantile, and the values at the interval's ranks. */
final class Ranks {

    private Ranks() {}

    static double quantile(int percent) {
        return percent / 100.0;
    }

    static Measurement read(AggregateRow row) {
        long n = row.count(0);
        if (n == 0) {
            return Measurement.MISSING;
        }
        @Nullable BigDecimal low = row.number(2);
        @Nullable BigDecimal high = row.number(3);
        return Measurement.plain(
                row.number(1), n, row.total(), low == null || high == null ? null : new MetricInterval(low, high));
    }
}

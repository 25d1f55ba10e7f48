package io.formwork.metric.measure;

import io.formwork.metric.MetricInterval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The number of one group and what it was made of; parameters as in {@link io.formwork.metric.MetricPoint}. */
public record Measurement(
        @Nullable BigDecimal value,
        long n,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable MetricInterval interval) {

    public static final Measurement MISSING = new Measurement(null, 0, null, null, null);

    /** A number that is no quotient. */
    static Measurement plain(@Nullable BigDecimal value, long n, long total, @Nullable MetricInterval interval) {
        return new Measurement(value, n, BigDecimal.valueOf(n), BigDecimal.valueOf(total), interval);
    }

    Measurement times(BigDecimal factor) {
        return new Measurement(
                value == null ? null : value.multiply(factor),
                n,
                numerator,
                denominator,
                interval == null ? null : interval.times(factor));
    }
}

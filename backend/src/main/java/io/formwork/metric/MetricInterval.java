package io.formwork.metric;

import java.math.BigDecimal;

/** The range in which the true number lies with 95 % confidence, in the metric's unit. */
public record MetricInterval(BigDecimal low, BigDecimal high) {

    /** Both ends multiplied, for another unit. */
    public MetricInterval times(BigDecimal factor) {
        return new MetricInterval(low.multiply(factor), high.multiply(factor));
    }
}

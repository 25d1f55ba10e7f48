package io.formwork.metric.measure;

import java.math.BigDecimal;

/** The percentage of hits among n. */
final class Shares {

    private Shares() {}

    static Measurement of(long hits, long n) {
        if (n == 0) {
            return Measurement.MISSING;
        }
        BigDecimal above = BigDecimal.valueOf(hits);
        BigDecimal below = BigDecimal.valueOf(n);
        return new Measurement(MeasureSettings.quotient(above, below), n, above, below, Intervals.share(hits, n))
                .times(MeasureSettings.HUNDRED);
    }
}

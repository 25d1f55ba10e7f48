package io.formwork.metric.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The percentage of hits among n. */
final class Shares {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 12;

    private Shares() {}

    static BigDecimal quotient(BigDecimal above, BigDecimal below) {
        return above.divide(below, SCALE, RoundingMode.HALF_UP);
    }

    static Measurement of(long hits, long n) {
        if (n == 0) {
            return Measurement.MISSING;
        }
        BigDecimal above = BigDecimal.valueOf(hits);
        BigDecimal below = BigDecimal.valueOf(n);
        return new Measurement(quotient(above, below), n, above, below, Intervals.share(hits, n)).times(HUNDRED);
    }
}

package io.formwork.metric.compute;

import io.formwork.metric.Baseline;
import io.formwork.metric.MetricComparison;
import io.formwork.metric.MetricInterval;
import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricUnit;
import io.formwork.metric.measure.Intervals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Says what may be said about two numbers of one metric. */
final class MetricComparisons {

    private static final int SCALE = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private MetricComparisons() {}

    /** @param earlier whether the records of the earlier time suffice for a comparison */
    static MetricComparison of(
            Baseline baseline, MetricResult current, MetricResult like, MetricResult before, boolean earlier) {
        BigDecimal now = like.value();
        BigDecimal then = before.value();
        boolean comparable = earlier && !current.window().isOpen();
        BigDecimal difference = now == null || then == null || !comparable ? null : now.subtract(then);
        MetricInterval interval = difference == null ? null : interval(like.single(), before.single());
        return new MetricComparison(
                baseline,
                current,
                like,
                before,
                earlier,
                difference,
                difference == null ? null : relative(current.metric().unit(), difference, then),
                interval,
                change(like.single(), before.single(), interval));
    }

    private static @Nullable MetricInterval interval(MetricPoint now, MetricPoint then) {
        if (now.value() == null || then.value() == null || now.interval() == null || then.interval() == null) {
            return null;
        }
        return Intervals.difference(now.value(), now.interval(), then.value(), then.interval());
    }

    private static @Nullable BigDecimal relative(MetricUnit unit, BigDecimal difference, @Nullable BigDecimal then) {
        if (unit == MetricUnit.PERCENT || unit == MetricUnit.POINTS || then == null || then.signum() == 0) {
            return null;
        }
        return difference.multiply(HUNDRED).divide(then.abs(), SCALE, RoundingMode.HALF_UP);
    }

    private static MetricComparison.Change change(
            MetricPoint now, MetricPoint then, @Nullable MetricInterval interval) {
        if (interval == null || now.few() || then.few()) {
            return MetricComparison.Change.UNKNOWN;
        }
        if (interval.low().signum() > 0) {
            return MetricComparison.Change.HIGHER;
        }
        return interval.high().signum() < 0 ? MetricComparison.Change.LOWER : MetricComparison.Change.UNCLEAR;
    }
}

package io.formwork.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number of a metric.
 *
 * @param period the first day of the period; null when the window is not cut
 * @param group the stored value that the group has in common; null for records without a value, and without grouping
 * @param value unrounded; null when nothing can be said
 * @param n the records that count
 * @param numerator what stands above the line; for measures that are no quotient, the records that count
 * @param denominator what stands below the line; for measures that are no quotient, the records looked at
 * @param interval null when none can be given
 * @param few whether n is below the metric's minimum
 * @param partial whether the period is not over, or cut by the window
 */
public record MetricPoint(
        @Nullable LocalDate period,
        @Nullable String group,
        String groupLabel,
        @Nullable BigDecimal value,
        long n,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable MetricInterval interval,
        boolean few,
        boolean partial) {}

package io.formwork.metric.sql;

import io.formwork.metric.measure.AggregateRow;
import org.jspecify.annotations.Nullable;

/**
 * What the database said about one period and group.
 *
 * @param period index into the scope's periods, 0 when the window is not cut
 * @param group canonical value of the grouping field
 */
public record MetricGroup(int period, @Nullable Object group, AggregateRow row) {}

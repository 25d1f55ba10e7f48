package io.formwork.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a metric, and all that is needed to understand them.
 *
 * @param by the field that groups, or null
 * @param byLabel its label; empty without grouping
 * @param groupColors the colours of the groups, by value; empty where they would not tell the groups apart
 * @param points by period, then by group in the order of the options
 * @param words the definition in words
 * @param currency of money, else empty
 * @param excluded records within window and condition that lack the value that is measured
 */
public record MetricResult(
        MetricDefinition metric,
        MetricWindow window,
        Grain grain,
        @Nullable String by,
        String byLabel,
        Map<String, String> groupColors,
        List<MetricPoint> points,
        MetricWords words,
        String currency,
        long excluded) {

    public MetricResult {
        groupColors = Map.copyOf(groupColors);
        points = List.copyOf(points);
    }

    /** The number of a result that is cut neither by time nor by group. */
    public MetricPoint single() {
        return points.getFirst();
    }

    public @Nullable BigDecimal value() {
        return single().value();
    }

    public boolean isGrouped() {
        return by != null;
    }

    public Optional<String> grouping() {
        return Optional.ofNullable(by);
    }
}

package io.formwork.metric.chart;

/**
 * What a chart should look like.
 *
 * @param stacked groups on top of each other, for bars over time
 * @param limit groups at most, 0 for all that are legible
 * @param target whether to draw the metric's target
 */
public record ChartSpec(Type type, boolean stacked, int limit, boolean target) {

    /** The kinds of chart. */
    public enum Type {
        LINE,
        BAR,
        PIE,
        /** A line without axes, beside a number. */
        SPARK
    }

    public static ChartSpec of(Type type) {
        return new ChartSpec(type, false, 0, true);
    }

    public ChartSpec asStacked(boolean yes) {
        return new ChartSpec(type, yes, limit, target);
    }

    public ChartSpec limit(int groups) {
        return new ChartSpec(type, stacked, groups, target);
    }
}

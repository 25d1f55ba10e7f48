package io.formwork.metric.measure;

import io.formwork.metric.MetricUnit;

/** What a metric measures. */
public sealed interface Measure permits FormMeasure, RatioMeasure {

    /** The unit of a metric that names none. */
    MetricUnit unit();

    /** The decimals of a metric that names none. */
    default int decimals() {
        return unit() == MetricUnit.COUNT ? 0 : 1;
    }

    /** The formula in words. */
    Phrase formula();
}

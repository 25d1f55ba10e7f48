package io.formwork.metric.measure;

import io.formwork.metric.MetricUnit;

/** One metric divided by another; in percent when that is the metric's unit. */
public record RatioMeasure(String numerator, String denominator) implements Measure {

    public static final String TYPE = "ratio";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.SCORE;
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.ratio", new Phrase.MetricName(numerator), new Phrase.MetricName(denominator));
    }
}

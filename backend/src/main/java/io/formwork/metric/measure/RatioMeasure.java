package io.formwork.metric.measure;

import io.formwork.metric.MetricUnit;
import java.util.List;

/** One metric divided by another; in percent when that is the metric's unit. */
public record RatioMeasure(String numerator, String denominator) implements Measure {

    public static final String TYPE = "ratio";

    /** How many quotients may stand in each other and still be understood. */
    public static final int DEEPEST = 3;

    private static final MeasureSetting.OfMetric NUMERATOR = new MeasureSetting.OfMetric("numerator");
    private static final MeasureSetting.OfMetric DENOMINATOR = new MeasureSetting.OfMetric("denominator");

    static final MeasureKind KIND = new MeasureKind(
            TYPE,
            List.of(NUMERATOR, DENOMINATOR),
            (node, at) -> new RatioMeasure(NUMERATOR.read(node, at), DENOMINATOR.read(node, at)));

    @Override
    public MetricUnit unit() {
        return MetricUnit.SCORE;
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.ratio", new Phrase.MetricName(numerator), new Phrase.MetricName(denominator));
    }
}

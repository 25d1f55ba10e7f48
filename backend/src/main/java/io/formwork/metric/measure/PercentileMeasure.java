package io.formwork.metric.measure;

import io.formwork.form.condition.Condition;
import java.util.List;

/** The value of a field below which p percent of the records lie, between two values by straight line. */
public record PercentileMeasure(String field, int p) implements FieldMeasure {

    static final MeasureSetting.OfNumber P = new MeasureSetting.OfNumber("p", 90, 99);

    static final MeasureKind KIND = new MeasureKind(
            "percentile",
            List.of(NUMBER, P),
            (node, at) -> new PercentileMeasure(NUMBER.read(node, at), P.read(node, at)));

    private static final int HALF = 50;

    /** The middle value is the 50th percentile. */
    static final MeasureKind MEDIAN = new MeasureKind(
            "median", List.of(NUMBER), (node, at) -> new PercentileMeasure(NUMBER.read(node, at), HALF));

    @Override
    public Phrase formula() {
        return p == HALF
                ? Phrase.of("metric.formula.median", new Phrase.FieldName(field))
                : Phrase.of("metric.formula.percentile", new Phrase.FieldName(field), p);
    }

    @Override
    public Aggregation aggregation(MeasureColumns columns) {
        return new Aggregation.Ranked(columns.column(field), Ranks.quantile(p));
    }

    @Override
    public Measurement read(AggregateRow row) {
        return Ranks.read(row);
    }

    @Override
    public Condition lookedAt() {
        return Condition.ALWAYS;
    }
}

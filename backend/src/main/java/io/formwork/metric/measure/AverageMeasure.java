package io.formwork.metric.measure;

import java.util.List;

/** The mean of a field over the records that have a value. */
public record AverageMeasure(String field) implements FieldMeasure {

    static final MeasureKind KIND =
            new MeasureKind("average", List.of(NUMBER), (node, at) -> new AverageMeasure(NUMBER.read(node, at)));

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.average", new Phrase.FieldName(field));
    }

    @Override
    public Aggregation aggregation(MeasureColumns columns) {
        return Averages.of(columns.column(field));
    }

    @Override
    public Measurement read(AggregateRow row) {
        return Averages.read(row);
    }
}

package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.metric.MetricUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The number of records. */
public record CountMeasure() implements FormMeasure {

    static final MeasureKind KIND = new MeasureKind("count", List.of(), (node, at) -> new CountMeasure());

    @Override
    public MetricUnit unit() {
        return MetricUnit.COUNT;
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.count");
    }

    @Override
    public Set<String> fields() {
        return Set.of();
    }

    @Override
    public List<Problem> check(FormDefinition form) {
        return List.of();
    }

    @Override
    public Aggregation aggregation(MeasureColumns columns) {
        return new Aggregation.Plain(List.of());
    }

    @Override
    public Measurement read(AggregateRow row) {
        return Measurement.plain(
                BigDecimal.valueOf(row.total()), row.total(), row.total(), Intervals.count(row.total()));
    }

    @Override
    public Measurement ofNothing() {
        return read(new AggregateRow(0, List.of()));
    }

    @Override
    public Condition counted() {
        return Condition.ALWAYS;
    }

    @Override
    public boolean grows() {
        return true;
    }
}

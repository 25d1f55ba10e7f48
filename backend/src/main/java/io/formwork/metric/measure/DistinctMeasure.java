package io.formwork.metric.measure;

import io.formwork.form.condition.Condition;
import io.formwork.metric.MetricUnit;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.impl.DSL;

/** The number of different values of a field. */
public record DistinctMeasure(String field) implements FieldMeasure {

    private static final MeasureSetting.OfField FIELD =
            new MeasureSetting.OfField("field", field -> field.type().sortable(), "metric.check.distinct");

    static final MeasureKind KIND =
            new MeasureKind("distinct", List.of(FIELD), (node, at) -> new DistinctMeasure(FIELD.read(node, at)));

    @Override
    public MetricUnit unit() {
        return MetricUnit.COUNT;
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.distinct", new Phrase.FieldName(field));
    }

    @Override
    public MeasureSetting.OfField setting() {
        return FIELD;
    }

    @Override
    public Aggregation aggregation(MeasureColumns columns) {
        var column = columns.column(field);
        return new Aggregation.Plain(List.of(DSL.count(column), DSL.countDistinct(column)));
    }

    @Override
    public Measurement read(AggregateRow row) {
        return Measurement.plain(row.number(1), row.count(0), row.total(), null);
    }

    @Override
    public Measurement ofNothing() {
        return Measurement.plain(BigDecimal.ZERO, 0, 0, null);
    }

    @Override
    public Condition lookedAt() {
        return Condition.ALWAYS;
    }

    @Override
    public boolean grows() {
        return true;
    }
}

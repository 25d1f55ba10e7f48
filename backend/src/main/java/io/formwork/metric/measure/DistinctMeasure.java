package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.metric.MetricUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;

/** The number of different values of a field. */
public record DistinctMeasure(String field) implements FormMeasure {

    static final String TYPE = "distinct";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.COUNT;
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.distinct", new Phrase.FieldName(field));
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public List<Problem> check(FormDefinition form) {
        return MeasureSettings.check(form, "field", field, known -> known.type().sortable(), "metric.check.distinct");
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
    public Condition counted() {
        return MeasureSettings.present(field);
    }

    @Override
    public Condition lookedAt() {
        return Condition.ALWAYS;
    }
}

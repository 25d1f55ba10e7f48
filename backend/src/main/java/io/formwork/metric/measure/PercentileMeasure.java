package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.metric.MetricUnit;
import java.util.List;
import java.util.Set;

/** The value of a field below which p percent of the records lie, between two values by straight line. */
public record PercentileMeasure(String field, int p) implements FormMeasure {

    static final String TYPE = "percentile";

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
        return Phrase.of("metric.formula.percentile", new Phrase.FieldName(field), p);
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public List<Problem> check(FormDefinition form) {
        return MeasureSettings.checkNumeric(form, field);
    }

    @Override
    public Aggregation aggregation(MeasureColumns columns) {
        return new Aggregation.Ranked(columns.column(field), p / 100.0);
    }

    @Override
    public Measurement read(AggregateRow row) {
        return Ranks.read(row);
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

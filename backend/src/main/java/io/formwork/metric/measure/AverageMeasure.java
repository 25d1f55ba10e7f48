package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.metric.MetricUnit;
import java.util.List;
import java.util.Set;

/** The mean of a field over the records that have a value. */
public record AverageMeasure(String field) implements FormMeasure {

    static final String TYPE = "average";

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
        return Phrase.of("metric.formula.average", new Phrase.FieldName(field));
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
        return Averages.of(columns.column(field));
    }

    @Override
    public Measurement read(AggregateRow row) {
        return Averages.read(row);
    }

    @Override
    public Condition counted() {
        return MeasureSettings.present(field);
    }
}

package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.metric.MetricUnit;
import io.formwork.platform.json.Json;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The percentage of satisfied answers among those that gave a score. */
public record CsatMeasure(String field, long satisfied) implements FormMeasure {

    static final String TYPE = "csat";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public MetricUnit unit() {
        return MetricUnit.PERCENT;
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.csat", new Phrase.FieldName(field), satisfied);
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
        Field<Long> column = columns.column(field).coerce(Long.class);
        return new Aggregation.Plain(
                List.of(DSL.count(column), DSL.count(DSL.when(column.ge(DSL.inline(satisfied)), DSL.inline(1)))));
    }

    @Override
    public Measurement read(AggregateRow row) {
        return Shares.of(row.count(1), row.count(0));
    }

    @Override
    public Condition counted() {
        return MeasureSettings.present(field);
    }

    @Override
    public Condition numerator() {
        return new Condition.Compare(field, Operator.GE, new ConditionValue.Literal(Json.node(satisfied)));
    }
}

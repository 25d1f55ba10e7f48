package io.formwork.metric.measure;

import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.metric.MetricUnit;
import io.formwork.platform.json.Json;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The percentage of satisfied answers among those that gave a score. */
public record CsatMeasure(String field, long satisfied) implements FieldMeasure {

    private static final MeasureSetting.OfNumber SATISFIED = new MeasureSetting.OfNumber("satisfied", 4, 10);

    static final MeasureKind KIND = new MeasureKind(
            "csat",
            List.of(NUMBER, SATISFIED),
            (node, at) -> new CsatMeasure(NUMBER.read(node, at), SATISFIED.read(node, at)));

    @Override
    public MetricUnit unit() {
        return MetricUnit.PERCENT;
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.csat", new Phrase.FieldName(field), satisfied);
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
    public Condition numerator() {
        return new Condition.Compare(field, Operator.GE, new ConditionValue.Literal(Json.node(satisfied)));
    }
}

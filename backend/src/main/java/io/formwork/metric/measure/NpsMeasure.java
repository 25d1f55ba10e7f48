package io.formwork.metric.measure;

import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.metric.MetricUnit;
import io.formwork.platform.json.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The net promoter score of a field from 0 to 10: the share of 9 and 10 minus the share of 0 to 6, times 100. */
public record NpsMeasure(String field) implements FieldMeasure {

    static final MeasureKind KIND =
            new MeasureKind("nps", List.of(NUMBER), (node, at) -> new NpsMeasure(NUMBER.read(node, at)));

    private static final long PROMOTER = 9;
    private static final long DETRACTOR = 6;

    @Override
    public MetricUnit unit() {
        return MetricUnit.POINTS;
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula.nps", new Phrase.FieldName(field));
    }

    @Override
    public Aggregation aggregation(MeasureColumns columns) {
        Field<Long> column = columns.column(field).coerce(Long.class);
        return new Aggregation.Plain(List.of(
                DSL.count(column),
                DSL.count(DSL.when(column.ge(DSL.inline(PROMOTER)), DSL.inline(1))),
                DSL.count(DSL.when(column.le(DSL.inline(DETRACTOR)), DSL.inline(1)))));
    }

    @Override
    public Measurement read(AggregateRow row) {
        long n = row.count(0);
        if (n == 0) {
            return Measurement.MISSING;
        }
        BigDecimal net = BigDecimal.valueOf(row.count(1) - row.count(2));
        BigDecimal all = BigDecimal.valueOf(n);
        return new Measurement(Shares.quotient(net, all), n, net, all, Intervals.net(row.count(1), row.count(2), n))
                .times(Shares.HUNDRED);
    }

    @Override
    public Condition numerator() {
        return new Condition.Or(List.of(
                new Condition.Compare(field, Operator.GE, new ConditionValue.Literal(Json.node(PROMOTER))),
                new Condition.Compare(field, Operator.LE, new ConditionValue.Literal(Json.node(DETRACTOR)))));
    }
}

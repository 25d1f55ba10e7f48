package io.formwork.metric.measure;

import io.formwork.form.condition.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What a single aggregate function of SQL says of a field; of no values it is missing, not zero. */
public record AggregateMeasure(Function function, String field) implements FieldMeasure {

    /** The functions, by their names in JSON. */
    public enum Function {
        SUM(DSL::sum),
        MIN(DSL::min),
        MAX(DSL::max);

        private final UnaryOperator<Field<BigDecimal>> sql;

        Function(UnaryOperator<Field<BigDecimal>> sql) {
            this.sql = sql;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        MeasureKind kind() {
            return new MeasureKind(
                    code(), List.of(NUMBER), (node, at) -> new AggregateMeasure(this, NUMBER.read(node, at)));
        }
    }

    @Override
    public Phrase formula() {
        return Phrase.of("metric.formula." + function.code(), new Phrase.FieldName(field));
    }

    @Override
    public Aggregation aggregation(MeasureColumns columns) {
        Field<?> column = columns.column(field);
        return new Aggregation.Plain(List.of(DSL.count(column), function.sql.apply(column.coerce(BigDecimal.class))));
    }

    @Override
    public Measurement read(AggregateRow row) {
        return Measurement.plain(row.number(1), row.count(0), row.total(), null);
    }

    @Override
    public Condition lookedAt() {
        return Condition.ALWAYS;
    }

    @Override
    public boolean grows() {
        return function == Function.SUM;
    }
}

package io.formwork.metric.sql;

import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.metric.measure.FormMeasure.Aggregation;
import io.formwork.metric.measure.MeasureColumns;
import io.formwork.record.RecordRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Builds the statement: period, group, number of rows, and what the measure asks for. */
final class MetricStatement {

    static final Field<Integer> PERIOD = DSL.field(DSL.name("period_number"), Integer.class);
    static final Field<Object> GROUP = DSL.field(DSL.name("group_value"), Object.class);

    private final MetricScope scope;
    private final RecordRows rows;

    MetricStatement(MetricScope scope, RecordRows rows) {
        this.scope = scope;
        this.rows = rows;
    }

    Select<?> select() {
        return switch (scope.measure().aggregation(new Columns())) {
            case Aggregation.Plain(List<Field<?>> fields) -> plain(fields);
            case Aggregation.Ranked(Field<?> value, double quantile) -> ranked(value, quantile);
        };
    }

    private Select<?> plain(List<Field<?>> aggregates) {
        List<Field<?>> columns = new ArrayList<>(keys());
        columns.add(DSL.count());
        columns.addAll(aggregates);
        return DSL.select(columns).from(rows.table(scope.form())).where(where()).groupBy(groups());
    }

    private Select<?> ranked(Field<?> value, double quantile) {
        List<Field<?>> columns = new ArrayList<>(keys());
        columns.add(value.as(RankedRows.VALUE));
        var inner = DSL.select(columns).from(rows.table(scope.form())).where(where());
        return new RankedRows(groups(), BigDecimal.valueOf(quantile)).over(inner);
    }

    /** Period and group; only what cuts is selected, so that nothing is grouped needlessly. */
    private List<Field<?>> keys() {
        List<Field<?>> keys = new ArrayList<>();
        if (!scope.periods().isEmpty()) {
            Field<Object> time = rows.column(Objects.requireNonNull(scope.time()));
            List<Object> starts =
                    scope.periods().stream().map(this::columnValue).toList();
            keys.add(new PeriodNumber(time, starts).expression().as(PERIOD));
        }
        if (scope.by() != null) {
            keys.add(rows.column(scope.by()).as(GROUP));
        }
        return keys;
    }

    private List<Field<?>> groups() {
        List<Field<?>> groups = new ArrayList<>();
        if (!scope.periods().isEmpty()) {
            groups.add(PERIOD);
        }
        if (scope.by() != null) {
            groups.add(GROUP);
        }
        return groups;
    }

    private org.jooq.Condition where() {
        org.jooq.Condition where = rows.visible(scope.actor(), scope.form(), scope.where());
        FormField field = scope.time();
        if (field == null) {
            return where;
        }
        Field<Object> time = rows.column(field);
        LocalDate from = scope.window().from();
        LocalDate to = scope.window().to();
        if (from == null && to == null) {
            return where.and(time.isNotNull());
        }
        if (from != null) {
            where = where.and(time.ge(DSL.inline(columnValue(from))));
        }
        return to == null ? where : where.and(time.lt(DSL.inline(columnValue(to))));
    }

    /** The first value of the time column that belongs to a day. */
    private Object columnValue(LocalDate day) {
        FormField time = Objects.requireNonNull(scope.time());
        return time.type().wholeDays()
                ? day
                : LocalDateTime.ofInstant(scope.window().begin(day), ZoneOffset.UTC);
    }

    private final class Columns implements MeasureColumns {

        @Override
        public Field<?> column(String fieldName) {
            return rows.column(io.formwork.form.SystemFields.resolve(scope.form(), fieldName));
        }

        @Override
        public org.jooq.Condition matches(Condition condition) {
            return rows.matches(scope.actor(), scope.form(), condition);
        }
    }
}

package io.formwork.metric.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.WindowSpecificationOrderByStep;
import org.jooq.impl.DSL;

/**
 * The value at a quantile by window functions, since MySQL has no function for it. Between two rows the value lies on a
 * straight line, as PERCENTILE.INC of spreadsheets has it.
 *
 * <p>The interval is that of W. J. Conover, "Practical nonparametric statistics" (1999), section 3.2: the values at the ranks
 * n·q ± z·√(n·q·(1-q)), rounded up. It assumes nothing about the distribution.
 */
final class RankedRows {

    static final String VALUE = "ranked_value";

    private static final Field<BigDecimal> X = DSL.field(DSL.name(VALUE), BigDecimal.class);
    private static final Field<Long> RANK = DSL.field(DSL.name("value_rank"), Long.class);
    private static final Field<Long> N = DSL.field(DSL.name("value_count"), Long.class);
    private static final Field<Double> Z = DSL.inline(1.959963984540054);

    private final List<Field<?>> groups;
    private final Field<BigDecimal> quantile;
    private final Field<BigDecimal> rest;

    RankedRows(List<Field<?>> groups, BigDecimal quantile) {
        this.groups = groups;
        this.quantile = DSL.inline(quantile);
        this.rest = DSL.inline(BigDecimal.ONE.subtract(quantile));
    }

    Select<?> over(Select<?> rows) {
        List<Field<?>> numbered = new ArrayList<>(groups);
        numbered.add(X);
        // Nulls come first in the order and are not ranked.
        numbered.add(DSL.rowNumber()
                .over(partition().orderBy(X))
                .minus(DSL.count().over(partition()))
                .plus(DSL.count(X).over(partition()))
                .as(RANK));
        numbered.add(DSL.count(X).over(partition()).as(N));
        var ranked = DSL.select(numbered).from(rows.asTable("measured_rows"));

        List<Field<?>> answer = new ArrayList<>(groups);
        answer.add(DSL.count());
        answer.add(DSL.count(X));
        answer.add(interpolated());
        answer.add(at(DSL.field("ceil({0} * {1} - {2})", Double.class, N, quantile, spread())));
        answer.add(at(DSL.field("ceil({0} * {1} + {2})", Double.class, N, quantile, spread())));
        return DSL.select(answer).from(ranked.asTable("ranked_rows")).groupBy(groups);
    }

    private WindowSpecificationOrderByStep partition() {
        return groups.isEmpty() ? DSL.partitionBy(DSL.inline(1)) : DSL.partitionBy(groups);
    }

    private Field<BigDecimal> interpolated() {
        Field<BigDecimal> below = at(DSL.field("floor(({0} - 1) * {1}) + 1", Double.class, N, quantile));
        Field<BigDecimal> above = at(DSL.field("ceil(({0} - 1) * {1}) + 1", Double.class, N, quantile));
        return DSL.field(
                "{0} + ({1} - {0}) * ((max({2}) - 1) * {3} - floor((max({2}) - 1) * {3}))",
                BigDecimal.class, below, above, N, quantile);
    }

    private Field<Double> spread() {
        return DSL.field("{0} * sqrt({1} * {2} * {3})", Double.class, Z, N, quantile, rest);
    }

    /** The value of the row with that rank. */
    private static Field<BigDecimal> at(Field<?> rank) {
        return DSL.max(DSL.when(DSL.condition("{0} = {1}", RANK, rank), X));
    }
}

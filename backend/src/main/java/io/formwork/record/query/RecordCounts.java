package io.formwork.record.query;

import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionContext;
import io.formwork.record.RecordCount;
import io.formwork.record.table.FormTables;
import io.formwork.record.table.TableEstimates;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.conf.ParamType;

/** Counts records: exactly, or at once by the server's own estimate. */
@Singleton
public class RecordCounts {

    /** Up to this many rows an exact count takes a few milliseconds. */
    private static final long SMALL = 20_000;

    private final DSLContext sql;
    private final FormTables tables;
    private final TableEstimates estimates;

    RecordCounts(DSLContext sql, FormTables tables, TableEstimates estimates) {
        this.sql = sql;
        this.tables = tables;
        this.estimates = estimates;
    }

    public RecordCount exact(FormDefinition form, FormAccess access, ConditionContext context, Condition where) {
        Select<?> select = select(form, access, context, where);
        return new RecordCount(Objects.requireNonNull(select.fetchOne(0, Long.class)), true);
    }

    public RecordCount quick(FormDefinition form, FormAccess access, ConditionContext context, Condition where) {
        long rows = estimates.rows(tables.of(form).name());
        if (rows <= SMALL) {
            return exact(form, access, context, where);
        }
        Record first = sql.resultQuery("explain extended "
                        + select(form, access, context, where).getSQL(ParamType.INLINED))
                .fetch()
                .getFirst();
        long scanned = Objects.requireNonNullElse(first.get("rows", Long.class), rows);
        BigDecimal filtered =
                Objects.requireNonNullElse(first.get("filtered", BigDecimal.class), BigDecimal.valueOf(100));
        return new RecordCount(Math.round(scanned * filtered.doubleValue() / 100), false);
    }

    private Select<?> select(FormDefinition form, FormAccess access, ConditionContext context, Condition where) {
        RecordSelection selection = new RecordSelection(form, access, context, ConditionSql.Reach.ALL);
        return sql.selectCount().from(tables.of(form).table()).where(selection.where(where));
    }
}

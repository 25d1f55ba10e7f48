package io.formwork.record.query;

import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.ConditionContext;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordPage;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordVeil;
import io.formwork.record.table.FormTable;
import io.formwork.record.table.FormTables;
import io.formwork.record.table.IndexKeeper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SelectLimitStep;
import org.jooq.SelectSeekStepN;
import org.jooq.impl.DSL;

/** Fetches pages of records. */
@Singleton
public class RecordPages {

    /** From this offset on it pays to find the ids in the index first and fetch the rows afterwards. */
    private static final long DEEP = 200;

    private static final long SLOW_MILLIS = 15;

    private final DSLContext sql;
    private final FormTables tables;
    private final RecordReader reader;
    private final IndexKeeper indexes;

    RecordPages(DSLContext sql, FormTables tables, RecordReader reader, IndexKeeper indexes) {
        this.sql = sql;
        this.tables = tables;
        this.reader = reader;
        this.indexes = indexes;
    }

    public RecordPage fetch(FormDefinition form, FormAccess access, ConditionContext context, RecordQuery query) {
        RecordSelection selection = new RecordSelection(form, access, context, ConditionSql.Reach.FEW);
        Keyset order = selection.order(query.sort());
        Keyset way = query.backwards() ? order.reversed() : order;
        Condition where = selection.where(query.where());
        Set<String> deciding = access.decidingFields();
        List<FormField> visible = access.visibleFields();
        List<FormField> fields = form.fields().stream()
                .filter(field -> visible.contains(field) || deciding.contains(field.name()))
                .toList();
        List<FormRecord> records = new ArrayList<>();
        for (Condition range : ranges(where, way, query)) {
            int missing = query.limit() + 1 - records.size();
            if (missing > 0) {
                records.addAll(rows(form, access, fields, range, way, query, missing));
            }
        }
        RecordVeil veil = new RecordVeil(form, access, context);
        return page(order, query, records.stream().map(veil::listed).toList());
    }

    /** Rows to pass over are counted through all ranges, so that they must be asked for in one. */
    private static List<Condition> ranges(Condition where, Keyset way, RecordQuery query) {
        String cursor = query.after();
        if (cursor == null) {
            return List.of(where);
        }
        List<Condition> behind = way.after(cursor);
        return query.offset() > 0
                ? List.of(where.and(DSL.or(behind)))
                : behind.stream().map(where::and).toList();
    }

    private List<FormRecord> rows(
            FormDefinition form,
            FormAccess access,
            List<FormField> fields,
            Condition where,
            Keyset way,
            RecordQuery query,
            int most) {
        long start = System.nanoTime();
        Query select = select(tables.of(form), fields, where, way, query, most);
        List<FormRecord> records = reader.fetch(form, fields, select);
        if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) >= SLOW_MILLIS) {
            indexes.wish(
                    form,
                    access.rows(Action.SEE),
                    query.where(),
                    way.parts().stream().map(Keyset.Part::field).toList(),
                    select);
        }
        return records;
    }

    /** @param fetched in the order of the walk, with one more than asked for if there are more that way */
    private static RecordPage page(Keyset order, RecordQuery query, List<FormRecord> fetched) {
        boolean more = fetched.size() > query.limit();
        boolean passed = query.after() != null || query.offset() > 0;
        List<FormRecord> rows = more ? fetched.subList(0, query.limit()) : fetched;
        if (rows.isEmpty()) {
            return new RecordPage(rows, Optional.empty(), Optional.empty());
        }
        List<FormRecord> page = query.backwards() ? rows.reversed() : rows;
        boolean before = query.backwards() ? more : passed;
        boolean behind = query.backwards() ? passed : more;
        return new RecordPage(
                page,
                before ? Optional.of(order.cursor(page.getFirst())) : Optional.empty(),
                behind ? Optional.of(order.cursor(page.getLast())) : Optional.empty());
    }

    /** @param most one row more than asked for tells whether there is another page */
    private Query select(
            FormTable table, List<FormField> fields, Condition where, Keyset order, RecordQuery query, int most) {
        if (query.offset() < DEEP) {
            return limited(
                    sql.select(RecordReader.columns(fields))
                            .from(table.table())
                            .where(where)
                            .orderBy(order.order()),
                    query,
                    most);
        }
        var ids = limited(
                        sql.select(FormTable.ID.as("page_id"))
                                .from(table.table())
                                .where(where)
                                .orderBy(order.order()),
                        query,
                        most)
                .asTable("page");
        return sql.select(RecordReader.columns(fields))
                .from(table.table())
                .join(ids)
                .on(FormTable.ID.eq(DSL.field(DSL.name("page", "page_id"), Long.class)))
                .orderBy(order.order());
    }

    private static <R extends org.jooq.Record> org.jooq.Select<R> limited(
            SelectSeekStepN<R> select, RecordQuery query, int most) {
        SelectLimitStep<R> limit = select;
        return query.offset() == 0 ? limit.limit(most) : limit.limit(most).offset(query.offset());
    }
}

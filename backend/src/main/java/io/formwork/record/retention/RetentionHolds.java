package io.formwork.record.retention;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.record.RecordId;
import io.formwork.record.RecordTraces;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The records that no rule may take: other records point to them, or a feature says that work on them is going on. It works in
 * the current transaction.
 */
@Singleton
class RetentionHolds {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;
    private final PublishedForms forms;
    private final RetentionSelection selection;
    private final List<RecordTraces> traces;

    RetentionHolds(DSLContext sql, PublishedForms forms, RetentionSelection selection, List<RecordTraces> traces) {
        this.sql = sql;
        this.forms = forms;
        this.selection = selection;
        this.traces = traces;
    }

    /** Those of the records. */
    Set<RecordId> of(FormDefinition form, RetentionDraft draft, Collection<RecordId> records) {
        Set<RecordId> held = new HashSet<>();
        if (!draft.effect().takesRecords() || records.isEmpty()) {
            return held;
        }
        traces.forEach(trace -> held.addAll(trace.inWork(form.key(), records)));
        for (FormDefinition other : forms.list(form.key().app())) {
            for (FormField relation : other.relations()) {
                if (other.target(relation).equals(form.key())) {
                    held.addAll(pointedTo(other, relation, records));
                }
            }
        }
        return held;
    }

    /** How many of all that the rule meets. */
    long count(Actor actor, FormDefinition form, RetentionDraft draft) {
        if (!draft.effect().takesRecords()) {
            return 0;
        }
        long count = 0;
        List<RecordId> page = selection.next(actor, form, draft, 0, AT_ONCE);
        while (!page.isEmpty()) {
            count += of(form, draft, page).size();
            page = selection.next(actor, form, draft, page.getLast().value(), AT_ONCE);
        }
        return count;
    }

    /** A record in the bin does not count, nor does one that points to itself. */
    private List<RecordId> pointedTo(FormDefinition form, FormField relation, Collection<RecordId> records) {
        var column = DSL.field(DSL.name(relation.column()), Long.class);
        return sql.selectDistinct(column)
                .from(new FormTable(form).table())
                .where(column.in(records.stream().map(RecordId::value).toList()))
                .and(DSL.field(DSL.name("deleted_at")).isNull())
                .and(column.ne(FormTable.ID))
                .fetch(row -> new RecordId(row.value1()));
    }
}

package io.formwork.record;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.text.LocalizedText;
import io.formwork.record.query.RecordReader;
import io.formwork.record.table.FormTable;
import io.formwork.record.table.FormTables;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Finds single records without asking for rights; for this package, which has asked. */
@Singleton
class RecordLookup {

    private final DSLContext sql;
    private final FormTables tables;
    private final RecordReader reader;
    private final RecordHistory history;

    RecordLookup(DSLContext sql, FormTables tables, RecordReader reader, RecordHistory history) {
        this.sql = sql;
        this.tables = tables;
        this.reader = reader;
        this.history = history;
    }

    Optional<FormRecord> find(FormDefinition form, RecordId id) {
        return reader.fetch(form, form.fields(), select(form, id, false)).stream()
                .findFirst();
    }

    /** The record in the bin, locked until the transaction ends. */
    Optional<FormRecord> lockedInBin(FormDefinition form, RecordId id) {
        return reader.fetch(form, form.fields(), select(form, id, true).forUpdate()).stream()
                .findFirst();
    }

    /** The record, locked until the transaction ends. */
    Optional<FormRecord> locked(FormDefinition form, RecordId id) {
        return reader.fetch(form, form.fields(), select(form, id, false).forUpdate()).stream()
                .findFirst();
    }

    private SelectConditionStep<Record> select(FormDefinition form, RecordId id, boolean inBin) {
        FormTable table = tables.of(form);
        Field<?> deletedAt = DSL.field(DSL.name("deleted_at"));
        return sql.select(RecordReader.columns(table.fields()))
                .from(table.table())
                .where(FormTable.ID.eq(id.value()))
                .and(inBin ? deletedAt.isNotNull() : deletedAt.isNull());
    }

    /** Says who changed what since a version was looked at. */
    Conflict conflict(FormDefinition form, FormRecord now, int expectedVersion) {
        Set<String> fields = new LinkedHashSet<>();
        for (RecordChange change : history.of(form, now)) {
            if (change.version() > expectedVersion) {
                fields.addAll(change.before().keySet());
                fields.addAll(change.after().keySet());
            }
        }
        List<LocalizedText> labels = form.fields().stream()
                .filter(field -> fields.contains(field.name()))
                .map(FormField::label)
                .toList();
        return new Conflict(
                "record.conflict.changed",
                history.nameOf(now.updatedBy()),
                now.updatedAt(),
                LocalizedText.listing(labels));
    }
}

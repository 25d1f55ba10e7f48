package io.formwork.record.personal;

import io.formwork.form.FormDefinition;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.record.query.RecordReader;
import io.formwork.record.table.FormTable;
import io.formwork.record.table.FormTables;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What a record says, also in the bin: the person whom it concerns has a right to all of it. */
@Singleton
class PersonalValues {

    private final DSLContext sql;
    private final FormTables tables;
    private final RecordReader reader;

    PersonalValues(DSLContext sql, FormTables tables, RecordReader reader) {
        this.sql = sql;
        this.tables = tables;
        this.reader = reader;
    }

    /**
     * A record as it is stored.
     *
     * @param deleted whether it lies in the bin
     */
    record Stored(FormRecord record, boolean deleted) {}

    /** In the current transaction. */
    Optional<Stored> find(FormDefinition form, RecordId id) {
        return find(form, id, false).or(() -> find(form, id, true));
    }

    private Optional<Stored> find(FormDefinition form, RecordId id, boolean deleted) {
        FormTable table = tables.of(form);
        var deletedAt = DSL.field(DSL.name("deleted_at"));
        var query = sql.select(RecordReader.columns(table.fields()))
                .from(table.table())
                .where(FormTable.ID.eq(id.value()))
                .and(deleted ? deletedAt.isNotNull() : deletedAt.isNull());
        return reader.fetch(form, form.fields(), query).stream().findFirst().map(record -> new Stored(record, deleted));
    }
}

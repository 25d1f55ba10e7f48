package io.formwork.record.write;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordWrite;
import io.formwork.record.table.FormTable;
import io.formwork.record.table.FormTables;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Puts records into their tables and into the change log; the statements of a form are rendered once. */
@Singleton
public class RecordStore {

    private final DSLContext sql;
    private final FormTables tables;
    private final ChangeLog log;

    RecordStore(DSLContext sql, FormTables tables, ChangeLog log) {
        this.sql = sql;
        this.tables = tables;
        this.log = log;
    }

    public void insert(FormDefinition form, List<RecordWrite> writes, Actor actor, Cause cause) {
        FormTable table = tables.of(form);
        sql.connection(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
                for (RecordWrite write : writes) {
                    bind(insert, table, write.after());
                    if (writes.size() > 1) {
                        insert.addBatch();
                    } else {
                        insert.executeUpdate();
                    }
                }
                if (writes.size() > 1) {
                    insert.executeBatch();
                }
            }
            log.append(connection, form, writes, actor, cause);
        });
    }

    private static void bind(PreparedStatement insert, FormTable table, FormRecord record) throws SQLException {
        insert.setLong(1, record.id().value());
        insert.setInt(2, record.version());
        insert.setInt(3, record.definitionVersion());
        insert.setObject(4, utc(record.createdAt()));
        insert.setLong(5, record.createdBy().value());
        insert.setObject(6, utc(record.updatedAt()));
        insert.setLong(7, record.updatedBy().value());
        int index = 8;
        for (FormField field : table.fields()) {
            set(insert, index++, field, record.value(field.name()));
        }
    }

    /** @return whether the record still had the version before; if not, nothing was written */
    public boolean update(FormDefinition form, RecordWrite write, Actor actor, Cause cause) {
        FormRecord before = write.before().orElseThrow();
        FormRecord after = write.after();
        List<FormField> changed = new ArrayList<>();
        for (FormField field : form.fields()) {
            if (!Objects.equals(before.value(field.name()), after.value(field.name()))) {
                changed.add(field);
            }
        }
        StringBuilder statement = new StringBuilder("update `" + FormTable.nameOf(form.key()) + "` set version = ?,"
                + " definition_version = ?, updated_at = ?, updated_by = ?, deleted_at = ?");
        changed.forEach(field -> statement.append(", `").append(field.column()).append("` = ?"));
        statement.append(" where id = ? and version = ?");
        return sql.connectionResult(
                connection -> update(connection, statement.toString(), form, changed, write, actor, cause));
    }

    private boolean update(
            Connection connection,
            String statement,
            FormDefinition form,
            List<FormField> changed,
            RecordWrite write,
            Actor actor,
            Cause cause)
            throws SQLException {
        FormRecord after = write.after();
        boolean deleted = write.operation() == RecordWrite.Operation.DELETE;
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setInt(1, after.version());
            update.setInt(2, after.definitionVersion());
            update.setObject(3, utc(after.updatedAt()));
            update.setLong(4, after.updatedBy().value());
            update.setObject(5, deleted ? utc(after.updatedAt()) : null);
            int index = 6;
            for (FormField field : changed) {
                set(update, index++, field, after.value(field.name()));
            }
            update.setLong(index++, after.id().value());
            update.setInt(index, write.before().orElseThrow().version());
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        log.append(connection, form, List.of(write), actor, cause);
        return true;
    }

    private static void set(PreparedStatement statement, int index, FormField field, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else {
            statement.setObject(index, field.type().toColumn(value));
        }
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

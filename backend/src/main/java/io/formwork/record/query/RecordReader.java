package io.formwork.record.query;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.SystemFields;
import io.formwork.identity.UserId;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;

/** Runs selects over a form's table and turns rows into records, with as little between driver and record as can be. */
@Singleton
public class RecordReader {

    private static final List<FormField> SYSTEM = SystemFields.all();
    private static final Field<Integer> DEFINITION_VERSION = DSL.field(DSL.name("definition_version"), Integer.class);

    private final DSLContext sql;

    RecordReader(DSLContext sql) {
        this.sql = sql;
    }

    /** The columns that {@link #fetch} expects, in its order. */
    public static List<Field<?>> columns(List<FormField> fields) {
        List<Field<?>> columns = new ArrayList<>();
        SYSTEM.forEach(field -> columns.add(FormTable.column(field)));
        columns.add(DEFINITION_VERSION);
        fields.forEach(field -> columns.add(FormTable.column(field)));
        return columns;
    }

    public List<FormRecord> fetch(FormDefinition form, List<FormField> fields, Query select) {
        List<FormRecord> records = new ArrayList<>();
        forEach(form, fields, select, 0, records::add);
        return records;
    }

    /**
     * Hands on record by record.
     *
     * @param fetchSize rows to be fetched at a time, {@code Integer.MIN_VALUE} to stream, 0 for the driver's choice
     */
    public void forEach(
            FormDefinition form, List<FormField> fields, Query select, int fetchSize, Consumer<FormRecord> consumer) {
        String statement = select.getSQL();
        List<Object> binds = select.getBindValues();
        sql.connection(connection -> run(connection, statement, binds, fetchSize, row -> {
            while (row.next()) {
                consumer.accept(read(form.key(), fields, row));
            }
        }));
    }

    /** Reads a result set. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet rows) throws SQLException;
    }

    private static void run(
            Connection connection, String statement, List<Object> binds, int fetchSize, RowReader reader)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setFetchSize(fetchSize);
            for (int i = 0; i < binds.size(); i++) {
                prepared.setObject(i + 1, binds.get(i));
            }
            try (ResultSet rows = prepared.executeQuery()) {
                reader.read(rows);
            }
        }
    }

    private static FormRecord read(FormKey key, List<FormField> fields, ResultSet row) throws SQLException {
        Map<String, Object> values = LinkedHashMap.newLinkedHashMap(fields.size());
        int index = SYSTEM.size() + 2;
        for (FormField field : fields) {
            Object value = field.type().fromColumn(row, index++);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return new FormRecord(
                key,
                new RecordId(row.getLong(1)),
                row.getInt(2),
                row.getInt(SYSTEM.size() + 1),
                moment(row, 3),
                new UserId(row.getLong(4)),
                moment(row, 5),
                new UserId(row.getLong(6)),
                values,
                Map.of());
    }

    private static Instant moment(ResultSet row, int index) throws SQLException {
        return row.getObject(index, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}

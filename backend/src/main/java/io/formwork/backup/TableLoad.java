package io.formwork.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts rows into a table that was just made, in batches that are committed one by one. */
record TableLoad(Connection connection) {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final long BYTES_AT_ONCE = 1 << 20;

    void load(BackupTable table, TableRows rows) throws SQLException, IOException {
        int waiting = 0;
        long bytes = 0;
        try (var insert = connection.prepareStatement(table.insert())) {
            while (rows.next()) {
                List<byte @Nullable []> values = rows.values();
                for (int column = 0; column < values.size(); column++) {
                    byte @Nullable [] value = values.get(column);
                    set(insert, column + 1, table.columns().get(column), value);
                    bytes += value == null ? 0 : value.length;
                }
                insert.addBatch();
                waiting++;
                if (waiting == ROWS_AT_ONCE || bytes > BYTES_AT_ONCE) {
                    insert.executeBatch();
                    connection.commit();
                    waiting = 0;
                    bytes = 0;
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static void set(PreparedStatement insert, int index, BackupTable.Column column, byte @Nullable [] value)
            throws SQLException {
        if (value == null) {
            insert.setNull(index, Types.NULL);
        } else if (column.binary()) {
            insert.setBytes(index, value);
        } else {
            insert.setString(index, new String(value, StandardCharsets.UTF_8));
        }
    }
}

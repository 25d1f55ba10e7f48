package io.formwork.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** Reads the rows of one table, one after the other. */
record TableDump(Connection connection, Progress progress) {

    private static final int BUFFER = 64 * 1024;
    private static final long BETWEEN_WORDS_NANOS = Duration.ofSeconds(5).toNanos();

    BackupEntry write(BackupTable table, OutputStream output) throws SQLException, IOException {
        var checked = new CheckedOutput(output);
        var data = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
        long rows = 0;
        long told = System.nanoTime();
        try (var statement = BackupSession.streaming(connection);
                var result = statement.executeQuery(table.select())) {
            while (result.next()) {
                RowBytes.write(result, table.columns().size(), data);
                rows++;
                if (System.nanoTime() - told > BETWEEN_WORDS_NANOS) {
                    progress.say(String.format(Locale.ROOT, "  %s: %,d rows", table.name(), rows));
                    told = System.nanoTime();
                }
            }
        }
        data.flush();
        return checked.entry(rows);
    }
}

package io.formwork.backup;

import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.database.FileRemovalLock;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole schema at one moment, while others go on writing. No table stays locked behind it; files are not removed before it
 * is closed.
 */
final class Snapshot implements AutoCloseable {

    private static final int FILES_AT_ONCE = 1_000;
    /** The server says so when a table is not any more what it was when the snapshot began. */
    private static final int DEFINITION_CHANGED = 1412;

    /** The server left a table out of its own lists, since somebody is altering it at that moment. */
    private static final int SKIPPED_TABLE = 1684;

    private static final int NO_SUCH_TABLE = 1146;
    private static final int NO_SUCH_COLUMN = 1054;

    private final Connection connection;
    private final BackupSchema schema;
    private final List<String> shape;

    private Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        this.schema = new BackupSchema(connection);
        if (!FileRemovalLock.await(connection)) {
            throw new BackupRefused("Another backup is running, or files are being removed. Try again later.");
        }
        BackupSession.execute(connection, "set session transaction isolation level repeatable read");
        BackupSession.execute(connection, "start transaction with consistent snapshot, read only");
        this.shape = schema.shape();
    }

    static Snapshot take(DatabaseAccess access) throws SQLException {
        var connection = BackupSession.open(access);
        try {
            return new Snapshot(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    BackupSchema schema() {
        return schema;
    }

    /** Writes the rows of a table; it may be altered again as soon as they are read. */
    BackupEntry dump(BackupTable table, OutputStream output, Progress progress) throws SQLException, IOException {
        BackupSession.execute(connection, "savepoint table_read");
        BackupEntry entry = new TableDump(connection, progress).write(table, output);
        BackupSession.execute(connection, "rollback to savepoint table_read");
        return entry;
    }

    /** The next hashes of files that records name. */
    List<String> filesAfter(String hash) throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (var statement = connection.prepareStatement("select distinct content_hash from attachment"
                + " where content_hash > ? order by content_hash limit " + FILES_AT_ONCE)) {
            statement.setString(1, hash);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    hashes.add(result.getString(1));
                }
            }
        }
        return hashes;
    }

    /** Whether somebody altered tables since this began, so that what was read may not fit together. */
    boolean isTorn() throws SQLException {
        return !schema.shape().equals(shape);
    }

    static boolean isTornBy(@Nullable Throwable failure) {
        return failure instanceof SQLException e
                && (e.getErrorCode() == DEFINITION_CHANGED
                        || e.getErrorCode() == SKIPPED_TABLE
                        || e.getErrorCode() == NO_SUCH_TABLE
                        || e.getErrorCode() == NO_SUCH_COLUMN);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package io.formwork.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Is held by whoever removes files, and by a backup, which must find each file that it has read of. The server gives it back when
 * the connection ends.
 */
public final class FileRemovalLock {

    private static final int PATIENCE_SECONDS = 600;
    /** Names of locks are of the whole server and have at most 64 characters. */
    private static final String NAME = "left(concat('formwork.files.', database()), 64)";

    private FileRemovalLock() {}

    /** Waits until nobody removes files any more; answers whether that came. */
    public static boolean await(Connection connection) throws SQLException {
        return take(connection, PATIENCE_SECONDS);
    }

    /** Takes it at once, or not. */
    public static boolean take(Connection connection) throws SQLException {
        return take(connection, 0);
    }

    public static void release(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("do release_lock(" + NAME + ")");
        }
    }

    private static boolean take(Connection connection, int seconds) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select get_lock(" + NAME + ", " + seconds + ")")) {
            result.next();
            return result.getInt(1) == 1;
        }
    }
}

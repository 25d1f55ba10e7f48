package io.formwork.platform.database;

import io.formwork.platform.startup.StartupRefused;
import java.sql.Connection;
import java.sql.SQLException;

/** Lets one process at a time make tables in a schema; the connection holds it, so that a killed process leaves none. */
public final class SchemaLock implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    /** Names of locks are of the whole server and have at most 64 characters. */
    private static final String NAME = "left(concat('formwork.', database()), 64)";

    private final Connection connection;

    private SchemaLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits for it.
     *
     * @throws StartupRefused when another process holds it for two minutes
     */
    public static SchemaLock take(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select get_lock(" + NAME + ", " + PATIENCE_SECONDS + ")")) {
            result.next();
            if (result.getInt(1) != 1) {
                throw new StartupRefused("Another process has been bringing the database up to date for "
                        + PATIENCE_SECONDS + " s. Stop it, or wait for it, and start again.");
            }
            return new SchemaLock(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("do release_lock(" + NAME + ")");
        }
    }
}

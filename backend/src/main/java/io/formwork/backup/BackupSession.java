package io.formwork.backup;

import io.formwork.platform.config.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections that send and take values exactly as the server keeps them. */
final class BackupSession {

    private BackupSession() {}

    static Connection open(DatabaseAccess access) throws SQLException {
        var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set time_zone = '+00:00'");
            statement.execute("set character_set_results = 'utf8mb4'");
            // A slow disk on our side must not end the answer.
            statement.execute("set net_write_timeout = 3600");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A statement whose rows are sent one after the other instead of all at once. */
    static Statement streaming(Connection connection) throws SQLException {
        var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(Integer.MIN_VALUE);
        return statement;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package io.formwork.platform.database;

import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.startup.StartupRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database behind the pool's connections: it gives none before the server answers and the schema is up to date, so that the
 * rest of the application can start meanwhile.
 */
public final class Database {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final CompletableFuture<Opened> opened = new CompletableFuture<>();

    /** Starts to wait for the server and to migrate its schema. */
    public Database(DatabaseServer server) {
        Thread.ofPlatform().name("database-open").daemon().start(() -> open(server));
    }

    public void awaitReady() {
        opened();
    }

    /** What the server says of itself, such as {@code 11.4.5-MariaDB}. */
    public String version() {
        return opened().version();
    }

    /** A new connection, outside of the pool. */
    public Connection connect() throws SQLException {
        return connect(opened().access());
    }

    private Opened opened() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void open(DatabaseServer server) {
        try {
            DatabaseAccess access = server.access();
            String version = versionOf(access);
            new SchemaMigration(access).run();
            opened.complete(new Opened(access, version));
        } catch (FlywayException e) {
            opened.completeExceptionally(
                    new StartupRefused("The database could not be brought up to date: " + e.getMessage(), e));
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
        } catch (SQLException e) {
            opened.completeExceptionally(new StartupRefused("The database does not answer: " + e.getMessage(), e));
        }
    }

    private static String versionOf(DatabaseAccess access) throws SQLException {
        try (var connection = connect(access);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select version()")) {
            result.next();
            warnOfOldHandshake(connection.getMetaData().getDatabaseProductVersion());
            return result.getString(1);
        }
    }

    /** MariaDB before 11 greets as 5.5.5, and the driver sends no fractions of seconds to so old a server. */
    private static void warnOfOldHandshake(String version) {
        if (version.startsWith("5.5.5-")) {
            log.warn(
                    "The database greets as {}: times are kept to the second. MariaDB 11 keeps milliseconds.", version);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private record Opened(DatabaseAccess access, String version) {}
}

package io.formwork.platform.database;

import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.startup.StartupRefused;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MySQL or MariaDB server that is run by somebody else; ours to use, not to stop. */
public final class ExternalDatabase implements DatabaseServer {

    private static final Logger log = LoggerFactory.getLogger(ExternalDatabase.class);
    private static final int ACCESS_DENIED = 1045;

    private final DatabaseAccess access;
    private final Duration patience;

    public ExternalDatabase(DatabaseAccess access, Duration patience) {
        this.access = JdbcUrl.complete(access);
        this.patience = patience;
    }

    @Override
    public DatabaseAccess access() {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
                log.debug("Connected to {}", connection.getMetaData().getURL());
                return access;
            } catch (SQLException e) {
                if (e.getErrorCode() == ACCESS_DENIED || System.nanoTime() > end) {
                    throw new StartupRefused(
                            "Cannot connect to the database " + access + ": " + firstLine(e)
                                    + " Check FORMWORK_DB_URL, FORMWORK_DB_USER and FORMWORK_DB_PASSWORD.",
                            e);
                }
                log.info("Waiting for the database {}", access);
                pause();
            }
        }
    }

    @Override
    public void close() {
        // Not ours to stop.
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        }
    }
}

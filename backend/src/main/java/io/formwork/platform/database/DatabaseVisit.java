package io.formwork.platform.database;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.startup.StartupRefused;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A command's way into the database of an installation, be that running or stopped: an embedded server that runs is used, one that
 * does not is started for as long as the visit lasts.
 */
public final class DatabaseVisit implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseAccess access;
    private final Runnable leave;

    private DatabaseVisit(DatabaseAccess access, Runnable leave) {
        this.access = access;
        this.leave = leave;
    }

    public static DatabaseVisit of(FormworkSettings settings, DataFolder folder) {
        if (settings.externalDatabase() != null) {
            var server = new ExternalDatabase(settings.externalDatabase(), PATIENCE);
            return new DatabaseVisit(server.access(), server::close);
        }
        if (Files.notExists(folder.path("database").resolve("installed"))) {
            throw new StartupRefused("There is no database in " + settings.home()
                    + ". Set FORMWORK_HOME to the data folder of an installation.");
        }
        var running = MariaDbServer.running(folder);
        if (running.isPresent()) {
            return new DatabaseVisit(running.get(), () -> {});
        }
        var server = EmbeddedDatabase.start(folder, settings.databaseMemory());
        return new DatabaseVisit(server.access(), server::close);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    @Override
    public void close() {
        leave.run();
    }
}

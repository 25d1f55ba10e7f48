package io.formwork.testing;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.database.Database;
import io.formwork.platform.database.DatabaseFactory;
import io.formwork.platform.database.DatabaseServer;
import io.formwork.platform.database.EmbeddedDatabase;
import io.formwork.platform.database.ExternalDatabase;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives all application contexts of a test run the same database server, stopped when the run ends. {@code FORMWORK_DB_URL}
 * points the tests at another server.
 */
@Factory
@Replaces(factory = DatabaseFactory.class)
final class TestDatabaseFactory {

    /** Kept, because the level of a logger that nobody holds is forgotten. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    static {
        TOMCAT.setLevel(Level.WARNING);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<Path, DatabaseServer> SERVERS = new ConcurrentHashMap<>();

    @Context
    DatabaseServer server(FormworkSettings settings, DataFolder folder) {
        DatabaseAccess external = settings.externalDatabase();
        return external == null
                ? SERVERS.computeIfAbsent(settings.home(), home -> start(settings, folder))
                : new ExternalDatabase(external, PATIENCE);
    }

    @Context
    Database database(DatabaseServer server) {
        return new Database(server);
    }

    private static DatabaseServer start(FormworkSettings settings, DataFolder folder) {
        var server = EmbeddedDatabase.start(folder, settings.databaseMemory());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-database-stop"));
        return server;
    }
}

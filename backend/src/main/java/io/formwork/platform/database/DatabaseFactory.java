package io.formwork.platform.database;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses the database server by the settings. */
@Factory
public class DatabaseFactory {

    /** Outlives the application context: a bean that is asked for while it closes must not start a second server. */
    private static final Map<Path, DatabaseServer> EMBEDDED = new ConcurrentHashMap<>();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Context
    DatabaseServer server(FormworkSettings settings, DataFolder folder) {
        var external = settings.externalDatabase();
        return external == null
                ? EMBEDDED.computeIfAbsent(
                        settings.home(), home -> EmbeddedDatabase.start(folder, settings.databaseMemory()))
                : new ExternalDatabase(external, PATIENCE);
    }

    @Context
    Database database(DatabaseServer server) {
        return new Database(server);
    }

    /** Stops the servers of this process, after the last connection was closed. */
    public static void stopServers() {
        EMBEDDED.values().forEach(DatabaseServer::close);
    }
}

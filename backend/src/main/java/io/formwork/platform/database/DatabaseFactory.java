package io.formwork.platform.database;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.time.Duration;

/** Chooses the database server by the settings. */
@Factory
public class DatabaseFactory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Context
    @Bean(preDestroy = "close")
    DatabaseServer server(FormworkSettings settings, DataFolder folder) {
        var external = settings.externalDatabase();
        return external == null
                ? EmbeddedDatabase.start(folder, settings.databaseMemory())
                : new ExternalDatabase(external, PATIENCE);
    }

    @Context
    Database database(DatabaseServer server) {
        return new Database(server);
    }
}

package io.formwork.platform.database;

import io.formwork.platform.config.FormworkSettings;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Lets the pool take its connections from {@link Database}, which knows when and where they can be had. */
@Singleton
final class ConnectionPool implements BeanCreatedEventListener<DatasourceConfiguration> {

    private final Database database;
    private final FormworkSettings settings;

    ConnectionPool(Database database, FormworkSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        var configuration = event.getBean();
        configuration.setDataSource(new DatabaseConnections(database));
        configuration.setMaximumPoolSize(settings.databaseConnections());
        return configuration;
    }
}

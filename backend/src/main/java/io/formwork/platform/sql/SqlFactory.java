package io.formwork.platform.sql;

import io.formwork.platform.database.Database;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Locale;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

@Factory
final class SqlFactory {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    @Singleton
    SQLDialect dialect(Database database) {
        return database.version().toLowerCase(Locale.ROOT).contains("mariadb") ? SQLDialect.MARIADB : SQLDialect.MYSQL;
    }

    /** Writes to the connection of the current transaction; without one it refuses. */
    @Singleton
    DSLContext sql(SQLDialect dialect, ConnectionOperations<Connection> connections) {
        return DSL.using(
                new DefaultConfiguration().set(dialect).set(settings()).set(new CurrentConnection(connections)));
    }

    static Settings settings() {
        return new Settings().withExecuteLogging(false).withRenderSchema(false).withRenderCatalog(false);
    }

    private record CurrentConnection(ConnectionOperations<Connection> connections) implements ConnectionProvider {

        @Override
        public Connection acquire() {
            return connections
                    .findConnectionStatus()
                    .map(ConnectionStatus::getConnection)
                    .orElseThrow(() -> new IllegalStateException("SQL outside of a transaction"));
        }

        @Override
        public void release(Connection connection) {
            // The transaction closes it.
        }
    }
}

package io.formwork.platform.sql;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Creates and alters tables on a connection of its own: a statement that changes the schema commits the transaction it
 * runs in, so it must never run in somebody's.
 */
@Singleton
public class SchemaChanges {

    private final DataSource pool;
    private final SQLDialect dialect;

    SchemaChanges(DataSource pool, SQLDialect dialect) {
        this.pool = DelegatingDataSource.unwrapDataSource(pool);
        this.dialect = dialect;
    }

    /** Runs the statements one by one, each committed by itself. */
    public void run(Consumer<DSLContext> statements) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(true);
            statements.accept(DSL.using(connection, dialect, SqlFactory.settings()));
        } catch (SQLException e) {
            throw new DataAccessException("Cannot change the schema", e);
        }
    }
}

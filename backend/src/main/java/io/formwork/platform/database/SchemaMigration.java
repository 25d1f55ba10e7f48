package io.formwork.platform.database;

import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.startup.StartupRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema up to date, one process at a time. The server keeps each table as it is made, so a start that is killed
 * leaves some of them; a schema that was empty before such a start is made anew, since nobody can have stored anything in it.
 */
public final class SchemaMigration {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);

    /** Stands in a schema from before the first migration until after the last, if the schema held nothing before. */
    private static final String UNFINISHED = "formwork_installing";

    /** Stands in a schema from before its first restored table until after the last. */
    public static final String RESTORING = "formwork_restoring";

    private final DatabaseAccess access;

    SchemaMigration(DatabaseAccess access) {
        this.access = access;
    }

    void run() throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var lock = SchemaLock.take(connection)) {
            if (count(connection, "and table_name = '" + RESTORING + "'") > 0) {
                throw new StartupRefused(
                        "A restore into this database was stopped in the middle, so the data is not whole."
                                + " Run ./formwork restore with the same backup again.");
            }
            if (count(connection, "and table_name = '" + UNFINISHED + "'") > 0) {
                log.info("The tables of a first start that did not end are made anew");
                flyway(true).clean();
            }
            boolean fresh = count(connection, "") == 0;
            if (fresh) {
                execute(connection, "create table " + UNFINISHED + " (id int primary key)");
            }
            flyway(fresh).migrate();
            if (fresh) {
                execute(connection, "drop table " + UNFINISHED);
            }
        }
    }

    /** Refuses a schema that holds the tables of others, but for our own mark. */
    private Flyway flyway(boolean marked) {
        return Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .outOfOrder(true)
                .cleanDisabled(!marked)
                .baselineOnMigrate(marked)
                .baselineVersion("0")
                .load();
    }

    private static int count(Connection connection, String condition) throws SQLException {
        String query = "select count(*) from information_schema.tables where table_schema = database() " + condition;
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

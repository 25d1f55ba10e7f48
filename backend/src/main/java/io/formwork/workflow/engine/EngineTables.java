package io.formwork.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flowable's tables. It makes them one after another and cannot go on where a killed start left off, so tables that were never
 * finished are dropped before it begins; no process can have run on them.
 */
final class EngineTables {

    private static final Logger log = LoggerFactory.getLogger(EngineTables.class);
    /** Our mark among Flowable's own properties. */
    private static final String FINISHED = "formwork.finished";

    private static final String PROPERTIES = "ACT_GE_PROPERTY";
    private static final String DEPLOYMENTS = "ACT_RE_DEPLOYMENT";

    private EngineTables() {}

    static void dropUnfinished(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var tables = tables(connection);
            if (tables.isEmpty() || finished(tables, statement)) {
                return;
            }
            log.info("The tables of a process engine that was not finished are made anew");
            // Of the connection, and of no other: the tables refer to one another.
            statement.execute("set foreign_key_checks = 0");
            try {
                for (String table : tables) {
                    statement.execute("drop table " + table);
                }
            } finally {
                statement.execute("set foreign_key_checks = 1");
            }
        }
    }

    static void markFinished(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert ignore into " + PROPERTIES + " (NAME_, VALUE_, REV_) values ('" + FINISHED
                    + "', 'true', 1)");
        }
    }

    /** Tables from before there was a mark are finished if anything was ever deployed. */
    private static boolean finished(Set<String> tables, Statement statement) throws SQLException {
        return tables.contains(PROPERTIES)
                        && any(statement, "select 1 from " + PROPERTIES + " where NAME_ = '" + FINISHED + "'")
                || tables.contains(DEPLOYMENTS) && any(statement, "select 1 from " + DEPLOYMENTS + " limit 1");
    }

    private static boolean any(Statement statement, String query) throws SQLException {
        try (var result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    /** Some servers keep the names of tables in lower case. */
    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try (var statement = connection.prepareStatement(
                        "select table_name from information_schema.tables where table_schema = database()"
                                + " and table_name regexp '^(ACT_(EVT|GE|HI|PROCDEF|RE|RU)|FLW_RU)_'");
                var result = statement.executeQuery()) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }
}

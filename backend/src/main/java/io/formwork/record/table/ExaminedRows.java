package io.formwork.record.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Counts the rows that the server looks at to answer a question. */
final class ExaminedRows {

    private ExaminedRows() {}

    /** Asks the question once and throws the answer away. */
    static long of(DSLContext sql, Query question) {
        return sql.connectionResult(connection -> {
            long before = examined(connection);
            ask(connection, question.getSQL(), question.getBindValues());
            return examined(connection) - before;
        });
    }

    private static void ask(Connection connection, String question, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeQuery().close();
        }
    }

    private static long examined(Connection connection) throws SQLException {
        long examined = 0;
        try (PreparedStatement statement =
                        connection.prepareStatement("show session status like 'Handler\\_read\\_%'");
                ResultSet counters = statement.executeQuery()) {
            while (counters.next()) {
                examined += counters.getLong(2);
            }
        }
        return examined;
    }
}

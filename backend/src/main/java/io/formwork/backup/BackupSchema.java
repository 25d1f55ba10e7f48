package io.formwork.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables of the schema, as the server describes them. */
final class BackupSchema {

    private static final String HERE = " where table_schema = database() ";

    private final Connection connection;

    BackupSchema(Connection connection) {
        this.connection = connection;
    }

    List<String> tableNames() throws SQLException {
        return texts("select table_name from information_schema.tables" + HERE
                + "and table_type = 'BASE TABLE' order by table_name");
    }

    BackupTable table(String name) throws SQLException {
        List<BackupTable.Column> columns = new ArrayList<>();
        read(
                "select column_name, data_type from information_schema.columns" + HERE
                        + "and table_name = ? and coalesce(generation_expression, '') = '' order by ordinal_position",
                row -> columns.add(new BackupTable.Column(row.getString(1), row.getString(2))),
                name);
        List<String> key = texts(
                "select column_name from information_schema.statistics" + HERE
                        + "and table_name = ? and index_name = 'PRIMARY' order by seq_in_index",
                name);
        return new BackupTable(name, columns, key, create(name));
    }

    /** Everything by which one state of the tables' columns differs from another; indexes may come and go. */
    List<String> shape() throws SQLException {
        return texts("select concat_ws(' ', table_name, ordinal_position, column_name, column_type)"
                + " from information_schema.columns" + HERE + "order by table_name, ordinal_position");
    }

    /** Statements that make the triggers, without their definers. */
    List<String> triggers() throws SQLException {
        return texts(
                "select concat('create trigger `', trigger_name, '` ', action_timing, ' ', event_manipulation, ' on `',"
                        + " event_object_table, '` for each row ', action_statement) from information_schema.triggers"
                        + " where trigger_schema = database() order by trigger_name");
    }

    List<String> migrations() throws SQLException {
        return texts("select script from flyway_schema_history where success and version is not null and type = 'SQL'"
                + " order by installed_rank");
    }

    String server() throws SQLException {
        return texts("select version()").getFirst();
    }

    private String create(String name) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("show create table `" + name + "`")) {
            result.next();
            return result.getString(2);
        }
    }

    private List<String> texts(String query, String... parameters) throws SQLException {
        List<String> texts = new ArrayList<>();
        read(query, row -> texts.add(row.getString(1)), parameters);
        return texts;
    }

    /** Whoever holds a lock, as we do, is only warned that a table being altered is left out of the answer. */
    private void read(String query, RowReader reader, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                for (var warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                    if (Snapshot.isTornBy(warning)) {
                        throw warning;
                    }
                }
                while (result.next()) {
                    reader.read(result);
                }
            }
        }
    }

    private interface RowReader {

        void read(ResultSet row) throws SQLException;
    }
}

package io.formwork.backup;

import java.sql.Connection;
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
        try (var statement = connection.prepareStatement("select column_name, data_type from information_schema.columns"
                + HERE + "and table_name = ? and coalesce(generation_expression, '') = '' order by ordinal_position")) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    columns.add(new BackupTable.Column(result.getString(1), result.getString(2)));
                }
            }
        }
        List<String> key = new ArrayList<>();
        try (var statement = connection.prepareStatement("select column_name from information_schema.statistics" + HERE
                + "and table_name = ? and index_name = 'PRIMARY' order by seq_in_index")) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    key.add(result.getString(1));
                }
            }
        }
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

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }
}

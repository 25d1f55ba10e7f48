package io.formwork.backup;

import io.formwork.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table as it is made and read.
 *
 * @param columns those that hold values of their own; computed ones are computed again
 * @param key the columns by which the rows are ordered; none for rows that are told apart by their place
 * @param create the statement that makes it
 */
record BackupTable(String name, List<Column> columns, List<String> key, String create) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$]{1,64}");
    private static final Pattern COLUMN = Pattern.compile("[^`\\p{Cntrl}]{1,64}");
    private static final Set<String> BINARY = Set.of(
            "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit", "geometry", "vector", "uuid");

    /** A column and the name of its type, without size. */
    record Column(String name, String type) {

        /** Whether its values are bytes rather than text. */
        boolean binary() {
            return BINARY.contains(type);
        }
    }

    BackupTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        require(NAME.matcher(name).matches(), name);
        require(!columns.isEmpty(), name);
        require(
                columns.stream()
                        .allMatch(column -> COLUMN.matcher(column.name()).matches()),
                name);
        require(key.stream().allMatch(column -> COLUMN.matcher(column).matches()), name);
        require(create.startsWith("CREATE TABLE `" + name + "` ("), name);
    }

    String entry() {
        return "tables/" + name;
    }

    String select() {
        String order = key.isEmpty() ? "" : " order by " + quoted(key);
        return "select " + quoted(names()) + " from `" + name + "`" + order;
    }

    String insert() {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into `" + name + "` (" + quoted(names()) + ") values (" + marks + ")";
    }

    private List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("name", name);
        var columnsJson = json.putArray("columns");
        columns.forEach(
                column -> columnsJson.addObject().put("name", column.name()).put("type", column.type()));
        var keyJson = json.putArray("key");
        key.forEach(keyJson::add);
        return json.put("create", create);
    }

    static BackupTable of(JsonNode json) {
        List<Column> columns = new ArrayList<>();
        json.path("columns")
                .forEach(column -> columns.add(new Column(
                        column.path("name").asString(""), column.path("type").asString(""))));
        List<String> key = new ArrayList<>();
        json.path("key").forEach(column -> key.add(column.asString("")));
        return new BackupTable(
                json.path("name").asString(""),
                columns,
                key,
                json.path("create").asString(""));
    }

    private static void require(boolean fine, String name) {
        if (!fine) {
            throw new BackupRefused("The backup's list of tables is damaged at '" + name + "'.");
        }
    }
}

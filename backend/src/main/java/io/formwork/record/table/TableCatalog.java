package io.formwork.record.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** What the database itself says of our tables. */
final class TableCatalog {

    private final DSLContext sql;

    TableCatalog(DSLContext sql) {
        this.sql = sql;
    }

    boolean hasTable(String table) {
        return !columns(table).isEmpty();
    }

    Set<String> columns(String table) {
        return new HashSet<>(sql.resultQuery(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = ?",
                        table)
                .fetch(0, String.class));
    }

    /** The columns of each index in their order. */
    Collection<List<String>> indexes(String table) {
        Map<String, List<String>> indexes = new LinkedHashMap<>();
        sql.resultQuery(
                        "select index_name, column_name from information_schema.statistics"
                                + " where table_schema = database() and table_name = ? order by index_name, seq_in_index",
                        table)
                .fetch()
                .forEach(row -> indexes.computeIfAbsent(row.get(0, String.class), name -> new ArrayList<>())
                        .add(row.get(1, String.class)));
        return indexes.values();
    }

    /** The server's own estimate. */
    long estimatedRows(String table) {
        Long rows = sql.resultQuery(
                        "select table_rows from information_schema.tables where table_schema = database() and table_name = ?",
                        table)
                .fetchOne(0, Long.class);
        return rows == null ? 0 : rows;
    }
}

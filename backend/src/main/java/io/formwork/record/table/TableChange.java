package io.formwork.record.table;

import org.jooq.DataType;

/** One change of a form's table; data is never dropped. */
public sealed interface TableChange {

    /** Makes the table. */
    record CreateTable(String table) implements TableChange {}

    /** Adds the column of a new field. */
    record AddColumn(String table, String column, DataType<?> type, String label) implements TableChange {}

    /** Lets a column hold longer texts. */
    record WidenColumn(String table, String column, DataType<?> type, String label) implements TableChange {}

    /** Keeps the column of a field that is no longer in the form. */
    record KeepColumn(String table, String column, String label) implements TableChange {}

    /** Adds an index. */
    record AddIndex(String table, String column, boolean unique) implements TableChange {}

    String table();
}

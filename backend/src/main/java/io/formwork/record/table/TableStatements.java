package io.formwork.record.table;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements that carry out the changes of a plan. */
final class TableStatements {

    static final String COLLATION = "utf8mb4_unicode_520_ci";

    private final DSLContext sql;

    TableStatements(DSLContext sql) {
        this.sql = sql;
    }

    List<Query> of(TableChange change) {
        return switch (change) {
            case TableChange.CreateTable(String table) -> List.of(create(table));
            case TableChange.AddColumn(String table, String column, DataType<?> type, String label) ->
                List.of(sql.alterTable(DSL.name(table)).addColumn(DSL.name(column), nullable(type)));
            case TableChange.WidenColumn(String table, String column, DataType<?> type, String label) ->
                List.of(sql.alterTable(DSL.name(table))
                        .alterColumn(DSL.name(column))
                        .set(nullable(type)));
            case TableChange.KeepColumn keep -> List.of();
            case TableChange.AddIndex(String table, String column, boolean unique) ->
                List.of(
                        unique
                                ? sql.createUniqueIndex(DSL.name("uq_" + column))
                                        .on(DSL.name(table), DSL.name(column))
                                : sql.createIndex(DSL.name("ix_" + column)).on(DSL.name(table), DSL.name(column)));
        };
    }

    private Query create(String table) {
        return sql.createTable(DSL.name(table))
                .column("id", SQLDataType.BIGINT.notNull())
                .column("version", SQLDataType.INTEGER.notNull())
                .column("definition_version", SQLDataType.INTEGER.notNull())
                .column("created_at", SQLDataType.LOCALDATETIME(3).notNull())
                .column("created_by", SQLDataType.BIGINT.notNull())
                .column("updated_at", SQLDataType.LOCALDATETIME(3).notNull())
                .column("updated_by", SQLDataType.BIGINT.notNull())
                .column("deleted_at", SQLDataType.LOCALDATETIME(3).null_())
                .constraint(DSL.primaryKey("id"))
                .storage("default charset utf8mb4 collate " + COLLATION);
    }

    private static DataType<?> nullable(DataType<?> type) {
        return type.nullable(true);
    }
}

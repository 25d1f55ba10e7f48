package io.formwork.record.table;

import io.formwork.definition.PublishPlan;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormStorage;
import io.formwork.platform.sql.SchemaChanges;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/** Keeps the records of each form in a table of its own. */
@Singleton
class JooqFormStorage implements FormStorage {

    private final SchemaChanges schema;
    private final SQLDialect dialect;

    JooqFormStorage(SchemaChanges schema, SQLDialect dialect) {
        this.schema = schema;
        this.dialect = dialect;
    }

    @Override
    public PublishPlan plan(Optional<FormDefinition> published, FormDefinition next) {
        TableStatements statements = new TableStatements(DSL.using(dialect));
        List<PublishPlan.Step> steps = new ArrayList<>();
        for (TableChange change : TablePlan.between(published, next).changes()) {
            String words = statements.of(change).stream()
                    .map(query -> query.getSQL(ParamType.INLINED))
                    .collect(Collectors.joining(";\n"));
            steps.add(step(change, words));
        }
        return new PublishPlan(steps);
    }

    private static PublishPlan.Step step(TableChange change, String statement) {
        return switch (change) {
            case TableChange.CreateTable create ->
                new PublishPlan.Step("record.plan.create-table", List.of(create.table()), statement);
            case TableChange.AddColumn add ->
                new PublishPlan.Step("record.plan.add-column", List.of(add.label(), add.column()), statement);
            case TableChange.WidenColumn widen ->
                new PublishPlan.Step("record.plan.widen-column", List.of(widen.label(), widen.column()), statement);
            case TableChange.KeepColumn keep ->
                new PublishPlan.Step("record.plan.keep-column", List.of(keep.label(), keep.column()), statement);
            case TableChange.AddIndex index ->
                new PublishPlan.Step("record.plan.add-index", List.of(index.column()), statement);
        };
    }

    @Override
    public void apply(Optional<FormDefinition> published, FormDefinition next) {
        TablePlan plan = TablePlan.between(published, next);
        schema.run(sql -> plan.changes().forEach(change -> apply(sql, change)));
    }

    /** What is there already is left alone: an earlier publication may have stopped half way. */
    private static void apply(DSLContext sql, TableChange change) {
        TableCatalog catalog = new TableCatalog(sql);
        boolean done = switch (change) {
            case TableChange.CreateTable create -> catalog.hasTable(create.table());
            case TableChange.AddColumn add -> catalog.columns(add.table()).contains(add.column());
            case TableChange.AddIndex index ->
                catalog.indexes(index.table()).stream()
                        .anyMatch(columns -> columns.getFirst().equals(index.column()));
            case TableChange.WidenColumn widen -> false;
            case TableChange.KeepColumn keep -> true;
        };
        if (!done) {
            new TableStatements(sql).of(change).forEach(Query::execute);
        }
    }
}

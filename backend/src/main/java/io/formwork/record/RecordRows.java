package io.formwork.record;

import io.formwork.access.AccessService;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.record.query.ConditionSql;
import io.formwork.record.query.RecordSelection;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import org.jooq.Field;
import org.jooq.Table;

/** The rows of a form for features that count over them in SQL of their own, with rights and bin taken care of. */
@Singleton
public class RecordRows {

    private final AccessService accesses;
    private final RecordContexts contexts;

    RecordRows(AccessService accesses, RecordContexts contexts) {
        this.accesses = accesses;
        this.contexts = contexts;
    }

    public Table<?> table(FormDefinition form) {
        return new FormTable(form).table();
    }

    /** The column of a designed or system field. */
    public Field<Object> column(FormField field) {
        return FormTable.column(field);
    }

    /**
     * The rows that the actor may see and that fit a condition.
     *
     * @throws io.formwork.platform.error.Forbidden when the actor may not see the form, or a field of the condition
     */
    public org.jooq.Condition visible(Actor actor, FormDefinition form, Condition where) {
        return new RecordSelection(form, accesses.of(actor, form), contexts.of(actor), ConditionSql.Reach.ALL)
                .where(where);
    }

    /** A condition on a row that was selected already. */
    public org.jooq.Condition matches(Actor actor, FormDefinition form, Condition condition) {
        return new ConditionSql(form, contexts.of(actor), ConditionSql.Reach.ALL).print(condition);
    }
}

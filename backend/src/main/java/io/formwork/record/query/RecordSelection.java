package io.formwork.record.query;

import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionContext;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.record.RecordSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;

/** What an actor's question about a form comes to in SQL, after the rights were asked. */
public final class RecordSelection {

    private final FormDefinition form;
    private final FormAccess access;
    private final ConditionSql printer;

    /** @throws Forbidden when the actor may not see the form's records at all */
    public RecordSelection(FormDefinition form, FormAccess access, ConditionContext context, ConditionSql.Reach reach) {
        this.form = form;
        this.access = access.require(Action.SEE);
        this.printer = new ConditionSql(form, context, reach);
    }

    /** Records that are not in the bin, that the actor may see, and that fit the condition. */
    public org.jooq.Condition where(Condition where) {
        return where(where, Action.SEE);
    }

    public org.jooq.Condition where(Condition where, Action action) {
        where.fields().forEach(this::requireTransparent);
        org.jooq.Condition alive = DSL.field(DSL.name("deleted_at")).isNull();
        return DSL.and(printer.print(access.rows(action)), printer.print(where), alive);
    }

    Keyset order(List<RecordSort> sorts) {
        List<Keyset.Part> parts = new ArrayList<>();
        for (RecordSort sort : sorts) {
            requireTransparent(sort.field());
            FormField field = SystemFields.resolve(form, sort.field());
            if (!field.type().sortable()) {
                throw new Invalid(new Violation("/sort", "sort", "record.sort.unfit", field.label()));
            }
            parts.add(new Keyset.Part(field, sort.descending()));
        }
        return new Keyset(parts);
    }

    /** A hidden value must not be found out by filtering or sorting. */
    private void requireTransparent(String name) {
        FormField field = SystemFields.resolve(form, name);
        Set<String> opaque = access.opaqueFields();
        if (opaque.contains(name)
                || !name.startsWith("$") && !access.reading(name).reads()) {
            throw new Forbidden("access.forbidden.opaque", field.label());
        }
    }
}

package io.formwork.record.retention;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition.And;
import io.formwork.form.condition.Condition.Compare;
import io.formwork.form.condition.ConditionValue.Base;
import io.formwork.form.condition.ConditionValue.Relative;
import io.formwork.form.condition.ConditionValue.Unit;
import io.formwork.form.condition.Operator;
import io.formwork.identity.Actor;
import io.formwork.platform.error.NotFound;
import io.formwork.record.RecordContexts;
import io.formwork.record.RecordId;
import io.formwork.record.query.ConditionSql;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The records that a rule meets: also those in the bin unless it is the bin into which they would go, and without those whose
 * personal data was erased and of which nobody has written anything since. It works in the current transaction.
 */
@Singleton
class RetentionSelection {

    private static final int SAMPLE = 5;

    private final DSLContext sql;
    private final RecordContexts contexts;

    RetentionSelection(DSLContext sql, RecordContexts contexts) {
        this.sql = sql;
        this.contexts = contexts;
    }

    /** The field from which time counts. */
    static FormField field(FormDefinition form, String field) {
        return field.startsWith("$")
                ? SystemFields.resolve(form, field)
                : form.findById(field).orElseThrow(() -> new NotFound("form.field.unknown", field, form.label()));
    }

    RetentionPreview preview(Actor actor, FormDefinition form, RetentionDraft draft, long kept) {
        FormField dated = field(form, draft.field());
        Field<Object> date = FormTable.column(dated);
        var row = sql.select(DSL.count(), text(DSL.min(date)), text(DSL.max(date)))
                .from(new FormTable(form).table())
                .where(met(actor, form, draft))
                .fetchSingle();
        return new RetentionPreview(
                row.value1(),
                kept,
                day(actor, row.value2()),
                day(actor, row.value3()),
                next(actor, form, draft, 0, SAMPLE));
    }

    /** The first records of those behind that id, in the order in which they are erased. */
    List<RecordId> next(Actor actor, FormDefinition form, RetentionDraft draft, long after, int most) {
        return sql.select(FormTable.ID)
                .from(new FormTable(form).table())
                .where(met(actor, form, draft))
                .and(FormTable.ID.gt(after))
                .orderBy(FormTable.ID)
                .limit(most)
                .fetch(row -> new RecordId(row.value1()));
    }

    private Condition met(Actor actor, FormDefinition form, RetentionDraft draft) {
        Unit unit = draft.unit() == RetentionDraft.Unit.DAY ? Unit.DAY : Unit.MONTH;
        var old = new Compare(
                field(form, draft.field()).name(), Operator.LT, new Relative(Base.TODAY, -draft.amount(), unit));
        Condition fits = new ConditionSql(form, contexts.of(actor), ConditionSql.Reach.ALL)
                .print(new And(List.of(old, draft.where())));
        return switch (draft.effect()) {
            case BLANK -> fits.and(unmarked(form));
            case BIN -> fits.and(DSL.field(DSL.name("deleted_at")).isNull());
            case REMOVE -> fits;
        };
    }

    private static Condition unmarked(FormDefinition form) {
        return DSL.condition(
                "not exists (select 1 from retention_mark where app = {0} and form = {1} and record_id = id"
                        + " and marked_version >= version)",
                DSL.val(form.key().app()), DSL.val(form.key().key()));
    }

    /** Dates and moments alike, whatever the driver would make of them. */
    private static Field<String> text(Field<?> value) {
        return DSL.field("cast({0} as char(30))", String.class, value);
    }

    private @Nullable LocalDate day(Actor actor, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.length() == "2026-01-31".length()
                ? LocalDate.parse(text)
                : LocalDateTime.parse(text.replace(' ', 'T'))
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(contexts.of(actor).zone())
                        .toLocalDate();
    }
}

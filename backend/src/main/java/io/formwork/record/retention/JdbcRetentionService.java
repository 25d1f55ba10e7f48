package io.formwork.record.retention;

import io.formwork.form.FormDefinition;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRetentionService implements RetentionService {

    private final RetentionRepository rows;
    private final RetentionSelection selection;
    private final RetentionHolds holds;
    private final RetentionForms forms;
    private final Transactions transactions;
    private final TimeOrderedIds ids;
    private final ApplicationEventPublisher<Audited> events;

    JdbcRetentionService(
            RetentionRepository rows,
            RetentionSelection selection,
            RetentionHolds holds,
            RetentionForms forms,
            Transactions transactions,
            TimeOrderedIds ids,
            ApplicationEventPublisher<Audited> events) {
        this.rows = rows;
        this.selection = selection;
        this.holds = holds;
        this.forms = forms;
        this.transactions = transactions;
        this.ids = ids;
        this.events = events;
    }

    @Override
    public List<RetentionRule> list(Actor actor) {
        return transactions.read(() -> rows.all().stream()
                .filter(row -> forms.may(actor, row.app()))
                .map(RetentionRow::toRule)
                .toList());
    }

    @Override
    public RetentionRule create(Actor actor, RetentionDraft draft) {
        RetentionChecks.require(forms.get(actor, draft.form()), draft);
        return transactions.write(() -> {
            RetentionRow row = rows.save(RetentionRow.of(ids.next(), draft));
            tell(actor, row, null, words(row));
            return row.toRule();
        });
    }

    @Override
    public RetentionRule change(Actor actor, long rule, RetentionDraft draft) {
        RetentionChecks.require(forms.get(actor, draft.form()), draft);
        return transactions.write(() -> {
            RetentionRow before = row(actor, rule);
            RetentionRow row = rows.update(RetentionRow.of(rule, draft));
            tell(actor, row, words(before), words(row));
            return row.toRule();
        });
    }

    @Override
    public RetentionPreview preview(Actor actor, long rule) {
        return transactions.write(() -> {
            RetentionDraft draft = row(actor, rule).draft();
            FormDefinition form = forms.get(actor, draft.form());
            RetentionChecks.require(form, draft);
            rows.previewed(rule);
            return selection.preview(Actor.system(), form, draft, holds.count(Actor.system(), form, draft));
        });
    }

    @Override
    public void switchOn(Actor actor, long rule) {
        turn(actor, rule, true);
    }

    @Override
    public void switchOff(Actor actor, long rule) {
        turn(actor, rule, false);
    }

    private void turn(Actor actor, long rule, boolean active) {
        transactions.write(() -> {
            RetentionRow before = row(actor, rule);
            if (rows.setActive(rule, active) == 0 && before.active() != active) {
                throw new Conflict("retention.preview-first");
            }
            tell(actor, before, words(before), words(row(actor, rule)));
        });
    }

    @Override
    public void delete(Actor actor, long rule) {
        transactions.write(() -> {
            RetentionRow row = row(actor, rule);
            rows.deleteById(rule);
            tell(actor, row, words(row), null);
        });
    }

    /** A rule of another app is as one that is not there. */
    private RetentionRow row(Actor actor, long rule) {
        return rows.findById(rule)
                .filter(row -> forms.may(actor, row.app()))
                .orElseThrow(() -> new NotFound("retention.unknown", Long.toString(rule)));
    }

    private void tell(Actor actor, RetentionRow row, @Nullable String before, @Nullable String after) {
        events.publishEvent(Audited.of(actor, "retention.changed", "form", row.form(), row.form())
                .in(row.app())
                .changed(before, after));
    }

    /** A rule as the audit log has it. */
    private static String words(RetentionRow row) {
        return Json.write(Json.object()
                .put("field", row.field())
                .put("amount", row.amount())
                .put("unit", row.unit().toLowerCase(Locale.ROOT))
                .put("effect", row.effect().toLowerCase(Locale.ROOT))
                .put("active", row.active())
                .set("where", Json.parse(row.document())));
    }
}

package io.formwork.record;

import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormInput;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.ConditionContext;
import io.formwork.form.condition.ConditionPredicate;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.record.write.AutoNumbers;
import io.formwork.record.write.RecordRules;
import io.formwork.record.write.RecordStore;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The write path: permit, fill in and check, look across records, write, log, tell. Single and bulk are the same. */
@Singleton
class JooqRecordWriting implements GrantedRecords, BulkRecords {

    private final RecordStore store;
    private final RecordLookup lookup;
    private final RecordRules rules;
    private final AutoNumbers numbers;
    private final RecordContexts contexts;
    private final TimeOrderedIds ids;
    private final ApplicationEventPublisher<RecordsWritten> events;

    JooqRecordWriting(
            RecordStore store,
            RecordLookup lookup,
            RecordRules rules,
            AutoNumbers numbers,
            RecordContexts contexts,
            TimeOrderedIds ids,
            ApplicationEventPublisher<RecordsWritten> events) {
        this.store = store;
        this.lookup = lookup;
        this.rules = rules;
        this.numbers = numbers;
        this.contexts = contexts;
        this.ids = ids;
        this.events = events;
    }

    @Transactional
    FormRecord create(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            Map<String, ? extends @Nullable Object> values,
            Cause cause) {
        access.require(Action.CREATE);
        Map<String, Object> accepted = accept(actor, form, access, values, cause);
        List<Violation> violations = rules.check(form, List.of(accepted)).getOrDefault(0, List.of());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        FormRecord record = newRecord(actor, form, accepted, contexts.of(actor));
        insert(actor, form, List.of(record), cause);
        return visible(access, record);
    }

    @Transactional
    BatchResult createAll(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            List<? extends Map<String, ? extends @Nullable Object>> rows,
            Cause cause) {
        access.require(Action.CREATE);
        List<CheckedRow> checked =
                rows.stream().map(row -> check(actor, form, access, row, cause)).toList();
        List<CheckedRow> across = acrossRecords(form, checked);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < across.size(); i++) {
            addAll(violations, i, across.get(i).violations());
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        List<FormRecord> records = insertGood(actor, form, across, cause);
        return new BatchResult(records.stream().map(FormRecord::id).toList());
    }

    @Override
    public CheckedRow check(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            Map<String, ? extends @Nullable Object> row,
            Cause cause) {
        try {
            return new CheckedRow(accept(actor, form, access, row, cause), List.of());
        } catch (Invalid e) {
            return new CheckedRow(Map.of(), e.violations());
        }
    }

    @Override
    @Transactional
    public List<CheckedRow> write(Actor actor, FormDefinition form, List<CheckedRow> rows, Cause cause) {
        List<CheckedRow> across = acrossRecords(form, rows);
        insertGood(actor, form, across, cause);
        return across;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CheckedRow> checkAcross(FormDefinition form, List<CheckedRow> rows) {
        return acrossRecords(form, rows);
    }

    private List<CheckedRow> acrossRecords(FormDefinition form, List<CheckedRow> rows) {
        List<CheckedRow> across = new ArrayList<>(rows);
        rules.check(form, rows.stream().map(CheckedRow::values).toList())
                .forEach((row, violations) -> across.set(row, new CheckedRow(Map.of(), violations)));
        return across;
    }

    private List<FormRecord> insertGood(Actor actor, FormDefinition form, List<CheckedRow> rows, Cause cause) {
        ConditionContext context = contexts.of(actor);
        List<FormRecord> records = rows.stream()
                .filter(CheckedRow::good)
                .map(row -> newRecord(actor, form, row.values(), context))
                .toList();
        if (!records.isEmpty()) {
            insert(actor, form, records, cause);
        }
        return records;
    }

    private static void addAll(List<Violation> violations, int row, List<Violation> found) {
        found.forEach(violation -> violations.add(violation.under("/" + row)));
    }

    private Map<String, Object> accept(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            Map<String, ? extends @Nullable Object> values,
            Cause cause) {
        if (cause.kind() == Cause.Kind.SAMPLE && values.get(SystemFields.CREATED_AT) != null) {
            return acceptPast(actor, form, access, values, cause);
        }
        requireEditable(form, access, values, cause);
        return new FormInput(form, contexts.of(actor)).create(values, cause.mayWriteReadOnly());
    }

    /** Sample records tell when they were made; the moment travels with the values up to the new record. */
    private Map<String, Object> acceptPast(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            Map<String, ? extends @Nullable Object> values,
            Cause cause) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(values);
        String created = String.valueOf(rest.remove(SystemFields.CREATED_AT));
        Map<String, Object> accepted = new LinkedHashMap<>(accept(actor, form, access, rest, cause));
        try {
            accepted.put(SystemFields.CREATED_AT, OffsetDateTime.parse(created).toInstant());
        } catch (DateTimeParseException e) {
            throw new Invalid(new Violation("/" + SystemFields.CREATED_AT, "format", "record.created-at", created));
        }
        return accepted;
    }

    private FormRecord newRecord(
            Actor actor, FormDefinition form, Map<String, Object> values, ConditionContext context) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        Instant now = all.remove(SystemFields.CREATED_AT) instanceof Instant past ? past : context.now();
        for (FormField field : form.fields()) {
            if (field.type().givenBySystem() && !all.containsKey(field.name())) {
                all.put(
                        field.name(),
                        numbers.next(form, field, now.atZone(context.zone()).toLocalDate()));
            }
        }
        Instant made = now.truncatedTo(ChronoUnit.MILLIS);
        return new FormRecord(
                form.key(), new RecordId(ids.next()), 1, form.version(), made, actor.id(), made, actor.id(), all);
    }

    private void insert(Actor actor, FormDefinition form, List<FormRecord> records, Cause cause) {
        List<RecordWrite> writes = records.stream()
                .map(record -> new RecordWrite(RecordWrite.Operation.CREATE, Optional.empty(), record))
                .toList();
        store.insert(form, writes, actor, cause);
        events.publishEvent(new RecordsWritten(form.key(), writes, actor, cause));
    }

    @Override
    @Transactional
    public FormRecord update(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            RecordId id,
            Map<String, ? extends @Nullable Object> changes,
            int expectedVersion,
            Cause cause) {
        FormRecord before = lookup.locked(form, id).orElseThrow(() -> new NotFound("record.unknown", id.toString()));
        ConditionContext context = contexts.of(actor);
        permit(form, access, before, Action.EDIT, context);
        requireEditable(form, access, changes, cause);
        if (expectedVersion >= 0 && expectedVersion != before.version()) {
            throw lookup.conflict(form, before, expectedVersion);
        }
        Map<String, Object> values =
                new FormInput(form, context).update(before.values(), changes, cause.mayWriteReadOnly());
        if (values.equals(before.values())) {
            return visible(access, before);
        }
        List<Violation> violations =
                rules.check(form, List.of(changed(before, values))).getOrDefault(0, List.of());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        FormRecord after = written(before, form, actor, values, context.now());
        write(actor, form, new RecordWrite(RecordWrite.Operation.UPDATE, Optional.of(before), after), cause);
        return visible(access, after);
    }

    /** Moves a record to the bin. */
    @Transactional
    void delete(Actor actor, FormDefinition form, FormAccess access, RecordId id, Cause cause) {
        FormRecord before = lookup.locked(form, id).orElseThrow(() -> new NotFound("record.unknown", id.toString()));
        ConditionContext context = contexts.of(actor);
        permit(form, access, before, Action.DELETE, context);
        FormRecord after = written(before, form, actor, before.values(), context.now());
        write(actor, form, new RecordWrite(RecordWrite.Operation.DELETE, Optional.of(before), after), cause);
    }

    /** Takes a record out of the bin, if what it points to is still there. */
    @Transactional
    FormRecord restore(Actor actor, FormDefinition form, FormAccess access, RecordId id, Cause cause) {
        FormRecord before =
                lookup.lockedInBin(form, id).orElseThrow(() -> new NotFound("record.unknown", id.toString()));
        ConditionContext context = contexts.of(actor);
        permit(form, access, before, Action.DELETE, context);
        List<Violation> violations = rules.check(form, List.of(before.values())).getOrDefault(0, List.of());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        FormRecord after = written(before, form, actor, before.values(), context.now());
        write(actor, form, new RecordWrite(RecordWrite.Operation.RESTORE, Optional.of(before), after), cause);
        return visible(access, after);
    }

    private void write(Actor actor, FormDefinition form, RecordWrite write, Cause cause) {
        if (!store.update(form, write, actor, cause)) {
            throw new Conflict("record.conflict", write.after().id().toString());
        }
        events.publishEvent(new RecordsWritten(form.key(), List.of(write), actor, cause));
    }

    @Transactional(readOnly = true)
    FormRecord get(Actor actor, FormDefinition form, FormAccess access, RecordId id) {
        FormRecord record = lookup.find(form, id).orElseThrow(() -> new NotFound("record.unknown", id.toString()));
        if (!matches(form, access, record, Action.SEE, contexts.of(actor))) {
            throw new NotFound("record.unknown", id.toString());
        }
        return visible(access, record);
    }

    /** The whole record behind one that may be seen in part. */
    FormRecord unveiled(FormDefinition form, FormRecord seen) {
        return lookup.find(form, seen.id()).orElse(seen);
    }

    /** A record that may not be seen must not be known to exist. */
    private static void permit(
            FormDefinition form, FormAccess access, FormRecord record, Action action, ConditionContext context) {
        if (!matches(form, access, record, Action.SEE, context) && !matches(form, access, record, action, context)) {
            throw new NotFound("record.unknown", record.id().toString());
        }
        if (!matches(form, access, record, action, context)) {
            throw new Forbidden("access.forbidden." + action.code(), form.label());
        }
    }

    private static boolean matches(
            FormDefinition form, FormAccess access, FormRecord record, Action action, ConditionContext context) {
        return new ConditionPredicate(form, context).test(access.rows(action), record.allValues());
    }

    private static void requireEditable(
            FormDefinition form, FormAccess access, Map<String, ? extends @Nullable Object> values, Cause cause) {
        for (String name : values.keySet()) {
            form.find(name)
                    .filter(field -> !access.edits(name))
                    .filter(field -> !(field.readOnly() && cause.mayWriteReadOnly()))
                    .ifPresent(field -> {
                        throw new Forbidden("access.forbidden.field", field.label());
                    });
        }
    }

    private static Map<String, Object> changed(FormRecord before, Map<String, Object> values) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.value(entry.getKey())));
        return changed;
    }

    private static FormRecord written(
            FormRecord before, FormDefinition form, Actor actor, Map<String, Object> values, Instant now) {
        return new FormRecord(
                before.form(),
                before.id(),
                before.version() + 1,
                form.version(),
                before.createdAt(),
                before.createdBy(),
                now.truncatedTo(ChronoUnit.MILLIS),
                actor.id(),
                values);
    }

    static FormRecord visible(FormAccess access, FormRecord record) {
        if (record.values().keySet().stream().allMatch(access::sees)) {
            return record;
        }
        Map<String, Object> shown = new LinkedHashMap<>(record.values());
        shown.keySet().removeIf(name -> !access.sees(name));
        return new FormRecord(
                record.form(),
                record.id(),
                record.version(),
                record.definitionVersion(),
                record.createdAt(),
                record.createdBy(),
                record.updatedAt(),
                record.updatedBy(),
                shown);
    }
}

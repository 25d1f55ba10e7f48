package io.formwork.record;

import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormInput;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.ConditionContext;
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
        List<Violation> violations =
                rules.check(actor, form, List.of(accepted), cause).getOrDefault(0, List.of());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        ConditionContext context = contexts.of(actor);
        FormRecord record = newRecord(actor, form, accepted, context);
        WritePermit permit = new WritePermit(form, access, context);
        permit.requireNew(record.allValues(), cause);
        permit.requireFields(record.allValues(), values.keySet(), cause);
        insert(actor, form, List.of(record), cause);
        return new RecordVeil(form, access, context).after(record, Action.CREATE);
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
        List<CheckedRow> across = acrossRecords(actor, form, checked, cause);
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
            Map<String, Object> accepted = accept(actor, form, access, row, cause);
            ConditionContext context = contexts.of(actor);
            Map<String, Object> whole = provisional(actor, accepted, context);
            WritePermit permit = new WritePermit(form, access, context);
            permit.requireNew(whole, cause);
            permit.requireFields(whole, row.keySet(), cause);
            return new CheckedRow(accepted, List.of());
        } catch (Invalid e) {
            return new CheckedRow(Map.of(), e.violations());
        } catch (Forbidden e) {
            return new CheckedRow(
                    Map.of(),
                    List.of(new Violation(
                            "", "permission", e.messageKey(), e.args().toArray())));
        }
    }

    /** What rules about rows look at before the record is there; it has no number and no id yet. */
    private static Map<String, Object> provisional(Actor actor, Map<String, Object> values, ConditionContext context) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putIfAbsent(SystemFields.CREATED_AT, context.now());
        all.put(SystemFields.CREATED_BY, actor.id().toString());
        all.put(SystemFields.UPDATED_AT, all.get(SystemFields.CREATED_AT));
        all.put(SystemFields.UPDATED_BY, actor.id().toString());
        return all;
    }

    @Override
    @Transactional
    public List<CheckedRow> write(Actor actor, FormDefinition form, List<CheckedRow> rows, Cause cause) {
        List<CheckedRow> across = acrossRecords(actor, form, rows, cause);
        insertGood(actor, form, across, cause);
        return across;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CheckedRow> checkAcross(Actor actor, FormDefinition form, List<CheckedRow> rows, Cause cause) {
        return acrossRecords(actor, form, rows, cause);
    }

    private List<CheckedRow> acrossRecords(Actor actor, FormDefinition form, List<CheckedRow> rows, Cause cause) {
        List<CheckedRow> across = new ArrayList<>(rows);
        rules.check(actor, form, rows.stream().map(CheckedRow::values).toList(), cause)
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
        ConditionContext context = contexts.of(actor);
        WritePermit permit = new WritePermit(form, access, context);
        permit.requireFields(values.keySet(), cause);
        return new FormInput(form, context).create(values, cause.mayWriteReadOnly());
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
                form.key(),
                new RecordId(ids.next()),
                1,
                form.version(),
                made,
                actor.id(),
                made,
                actor.id(),
                all,
                Map.of());
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
        WritePermit permit = new WritePermit(form, access, context);
        permit.require(before, Action.EDIT);
        permit.requireChanges(before, changes.keySet(), cause);
        if (expectedVersion >= 0 && expectedVersion != before.version()) {
            throw lookup.conflict(form, before, expectedVersion);
        }
        Map<String, Object> values =
                new FormInput(form, context).update(before.values(), changes, cause.mayWriteReadOnly());
        if (values.equals(before.values())) {
            return new RecordVeil(form, access, context).after(before, Action.EDIT);
        }
        List<Violation> violations = rules.check(actor, form, List.of(changed(before, values)), cause)
                .getOrDefault(0, List.of());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        FormRecord after = written(before, form, actor, values, context.now());
        write(actor, form, new RecordWrite(RecordWrite.Operation.UPDATE, Optional.of(before), after), cause);
        return new RecordVeil(form, access, context).after(after, Action.EDIT);
    }

    /** Moves a record to the bin. */
    @Transactional
    void delete(Actor actor, FormDefinition form, FormAccess access, RecordId id, Cause cause) {
        FormRecord before = lookup.locked(form, id).orElseThrow(() -> new NotFound("record.unknown", id.toString()));
        ConditionContext context = contexts.of(actor);
        new WritePermit(form, access, context).require(before, Action.DELETE);
        FormRecord after = written(before, form, actor, before.values(), context.now());
        write(actor, form, new RecordWrite(RecordWrite.Operation.DELETE, Optional.of(before), after), cause);
    }

    /** Takes a record out of the bin, if what it points to is still there. */
    @Transactional
    FormRecord restore(Actor actor, FormDefinition form, FormAccess access, RecordId id, Cause cause) {
        FormRecord before =
                lookup.lockedInBin(form, id).orElseThrow(() -> new NotFound("record.unknown", id.toString()));
        ConditionContext context = contexts.of(actor);
        new WritePermit(form, access, context).require(before, Action.DELETE);
        List<Violation> violations = rules.check(form, List.of(before.values())).getOrDefault(0, List.of());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        FormRecord after = written(before, form, actor, before.values(), context.now());
        write(actor, form, new RecordWrite(RecordWrite.Operation.RESTORE, Optional.of(before), after), cause);
        return new RecordVeil(form, access, context).after(after, Action.DELETE);
    }

    private void write(Actor actor, FormDefinition form, RecordWrite write, Cause cause) {
        if (!store.update(form, write, actor, cause)) {
            throw new Conflict("record.conflict", write.after().id().toString());
        }
        events.publishEvent(new RecordsWritten(form.key(), List.of(write), actor, cause));
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
                values,
                Map.of());
    }
}

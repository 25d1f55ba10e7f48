package io.formwork.record;

import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.access.RecordAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.platform.error.NotFound;
import io.formwork.record.query.RecordCounts;
import io.formwork.record.query.RecordPages;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records by the rights of the actor's roles. */
@Singleton
class JooqRecordService implements RecordService {

    private final PublishedForms forms;
    private final AccessService accesses;
    private final JooqRecordWriting writing;
    private final RecordPages pages;
    private final RecordCounts counts;
    private final RecordReading reading;
    private final RecordContexts contexts;

    JooqRecordService(
            PublishedForms forms,
            AccessService accesses,
            JooqRecordWriting writing,
            RecordPages pages,
            RecordCounts counts,
            RecordReading reading,
            RecordContexts contexts) {
        this.forms = forms;
        this.accesses = accesses;
        this.writing = writing;
        this.pages = pages;
        this.counts = counts;
        this.reading = reading;
        this.contexts = contexts;
    }

    @Override
    public FormRecord create(Actor actor, FormKey key, Map<String, ? extends @Nullable Object> values, Cause cause) {
        FormDefinition form = forms.get(key);
        return writing.create(actor, form, accesses.of(actor, form), values, cause);
    }

    @Override
    public FormRecord update(
            Actor actor,
            FormKey key,
            RecordId id,
            Map<String, ? extends @Nullable Object> changes,
            int expectedVersion,
            Cause cause) {
        FormDefinition form = forms.get(key);
        return writing.update(actor, form, accesses.of(actor, form), id, changes, expectedVersion, cause);
    }

    @Override
    public void delete(Actor actor, FormKey key, RecordId id, Cause cause) {
        FormDefinition form = forms.get(key);
        writing.delete(actor, form, accesses.of(actor, form), id, cause);
    }

    @Override
    public FormRecord restore(Actor actor, FormKey key, RecordId id, Cause cause) {
        FormDefinition form = forms.get(key);
        return writing.restore(actor, form, accesses.of(actor, form), id, cause);
    }

    @Override
    public BatchResult createAll(
            Actor actor, FormKey key, List<? extends Map<String, ? extends @Nullable Object>> rows, Cause cause) {
        FormDefinition form = forms.get(key);
        return writing.createAll(actor, form, accesses.of(actor, form), rows, cause);
    }

    @Override
    public FormRecord get(Actor actor, FormKey key, RecordId id) {
        FormDefinition form = forms.get(key);
        return reading.find(actor, form, accesses.of(actor, form), id).orElseThrow(() -> unknown(id));
    }

    @Override
    public Optional<FormRecord> find(Actor actor, FormKey key, RecordId id) {
        FormDefinition form = forms.get(key);
        return reading.find(actor, form, accesses.of(actor, form), id);
    }

    @Override
    public RecordAccess rights(Actor actor, FormKey key, RecordId id) {
        FormDefinition form = forms.get(key);
        return reading.rights(actor, form, accesses.of(actor, form), id).orElseThrow(() -> unknown(id));
    }

    @Override
    @Transactional(readOnly = true)
    public RecordPage list(Actor actor, RecordQuery query) {
        FormDefinition form = forms.get(query.form());
        FormAccess access = accesses.of(actor, form);
        FormAccess purposeful = query.purpose() == Action.SEE ? access : access.seeingFor(query.purpose());
        return pages.fetch(form, purposeful, contexts.of(actor), query);
    }

    @Override
    @Transactional(readOnly = true)
    public RecordCount count(Actor actor, FormKey key, Condition where) {
        FormDefinition form = forms.get(key);
        return counts.quick(form, accesses.of(actor, form), contexts.of(actor), where);
    }

    @Override
    @Transactional(readOnly = true)
    public RecordCount countExactly(Actor actor, FormKey key, Condition where) {
        FormDefinition form = forms.get(key);
        return counts.exact(form, accesses.of(actor, form), contexts.of(actor), where);
    }

    @Override
    public List<RecordChange> history(Actor actor, FormKey key, RecordId id) {
        FormDefinition form = forms.get(key);
        FormAccess access = accesses.of(actor, form).require(Action.SEE);
        return reading.history(actor, form, access, id).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(RecordId id) {
        return new NotFound("record.unknown", id.toString());
    }
}

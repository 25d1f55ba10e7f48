package io.formwork.record;

import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.access.RecordAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.ConditionContext;
import io.formwork.identity.Actor;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads single records as somebody may know them; one that he may not see is not known to exist. */
@Singleton
class RecordReading {

    private final RecordLookup lookup;
    private final RecordHistory history;
    private final RecordContexts contexts;

    RecordReading(RecordLookup lookup, RecordHistory history, RecordContexts contexts) {
        this.lookup = lookup;
        this.history = history;
        this.contexts = contexts;
    }

    @Transactional(readOnly = true)
    Optional<FormRecord> find(Actor actor, FormDefinition form, FormAccess access, RecordId id) {
        ConditionContext context = contexts.of(actor);
        return whole(form, access, context, id).map(new RecordVeil(form, access, context)::seen);
    }

    /** What the actor may do with a record that he may see. */
    @Transactional(readOnly = true)
    Optional<RecordAccess> rights(Actor actor, FormDefinition form, FormAccess access, RecordId id) {
        ConditionContext context = contexts.of(actor);
        return whole(form, access, context, id).map(record -> access.on(record.allValues(), context));
    }

    /** Newest first; of a masked field the history tells nothing. */
    @Transactional(readOnly = true)
    Optional<List<RecordChange>> history(Actor actor, FormDefinition form, FormAccess access, RecordId id) {
        ConditionContext context = contexts.of(actor);
        return whole(form, access, context, id).map(record -> {
            RecordAccess rights = access.on(record.allValues(), context);
            return history.of(form, record).stream()
                    .map(change -> change.seenBy(
                            field -> rights.reading(field, Action.SEE).reads()))
                    .toList();
        });
    }

    private Optional<FormRecord> whole(FormDefinition form, FormAccess access, ConditionContext context, RecordId id) {
        return lookup.find(form, id)
                .filter(record -> access.on(record.allValues(), context).may(Action.SEE));
    }
}

package io.formwork.record;

import io.formwork.access.RecordAccess;
import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one way to records. Each call permits first; a refusal names field, rule and fix, and stores nothing.
 *
 * <p>Values are given and answered by field name; canonical Java values come out, canonical or JSON-like ones go in.
 */
public interface RecordService {

    FormRecord create(Actor actor, FormKey form, Map<String, ? extends @Nullable Object> values, Cause cause);

    /**
     * Changes the named fields.
     *
     * @param expectedVersion the version that was looked at, or -1 to change whatever is there
     * @throws io.formwork.platform.error.Conflict saying who changed which fields since
     */
    FormRecord update(
            Actor actor,
            FormKey form,
            RecordId id,
            Map<String, ? extends @Nullable Object> changes,
            int expectedVersion,
            Cause cause);

    /** Moves a record to the bin. */
    void delete(Actor actor, FormKey form, RecordId id, Cause cause);

    /** Takes a record out of the bin; asks for the right to delete, since it undoes just that. */
    FormRecord restore(Actor actor, FormKey form, RecordId id, Cause cause);

    /** Creates all or none; violations carry the row's number as the first step of their pointers. */
    BatchResult createAll(
            Actor actor, FormKey form, List<? extends Map<String, ? extends @Nullable Object>> rows, Cause cause);

    /** Nothing also when the actor may not see it. */
    Optional<FormRecord> find(Actor actor, FormKey form, RecordId id);

    /** @throws io.formwork.platform.error.NotFound also when the actor may not see it */
    FormRecord get(Actor actor, FormKey form, RecordId id);

    /**
     * What the actor may do with a record that he may see.
     *
     * @throws io.formwork.platform.error.NotFound also when he may not
     */
    RecordAccess rights(Actor actor, FormKey form, RecordId id);

    RecordPage list(Actor actor, RecordQuery query);

    /** The exact number when it is cheap, else an estimate; {@link #countExactly} takes its time. */
    RecordCount count(Actor actor, FormKey form, Condition where);

    RecordCount countExactly(Actor actor, FormKey form, Condition where);

    /** Newest first. */
    List<RecordChange> history(Actor actor, FormKey form, RecordId id);
}

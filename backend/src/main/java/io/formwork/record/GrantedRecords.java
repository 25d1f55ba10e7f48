package io.formwork.record;

import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.identity.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same path as {@link RecordService} for features that grant rights themselves: public links and workflow steps.
 * Everything but the source of the rights is the same.
 */
public interface GrantedRecords {

    FormRecord create(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            Map<String, ? extends @Nullable Object> values,
            Cause cause);

    BatchResult createAll(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            List<? extends Map<String, ? extends @Nullable Object>> rows,
            Cause cause);

    FormRecord update(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            RecordId id,
            Map<String, ? extends @Nullable Object> changes,
            int expectedVersion,
            Cause cause);

    FormRecord get(Actor actor, FormDefinition form, FormAccess access, RecordId id);
}

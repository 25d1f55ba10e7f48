package io.formwork.record;

import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.identity.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same path as {@link RecordService} for a workflow step, which grants its people rights to its own fields whatever their
 * roles say. Everything but the source of the rights is the same.
 */
public interface GrantedRecords {

    FormRecord update(
            Actor actor,
            FormDefinition form,
            FormAccess access,
            RecordId id,
            Map<String, ? extends @Nullable Object> changes,
            int expectedVersion,
            Cause cause);
}

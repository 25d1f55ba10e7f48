package io.formwork.record;

import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.access.RecordAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.ConditionContext;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/** Whether somebody may write what he wants to. */
final class WritePermit {

    private final FormDefinition form;
    private final FormAccess access;
    private final ConditionContext context;

    WritePermit(FormDefinition form, FormAccess access, ConditionContext context) {
        this.form = form;
        this.access = access;
        this.context = context;
    }

    /**
     * A record that may not be seen must not be known to exist.
     *
     * @throws NotFound when it may be neither seen nor written
     * @throws Forbidden when it may be seen only
     */
    void require(FormRecord record, Action action) {
        RecordAccess rights = access.on(record.allValues(), context);
        if (rights.may(action)) {
            return;
        }
        if (!rights.may(Action.SEE)) {
            throw new NotFound("record.unknown", record.id().toString());
        }
        throw new Forbidden("access.forbidden." + action.code(), form.label());
    }

    /** Refuses early what no new record may be given. */
    void requireFields(Collection<String> given, Cause cause) {
        require(given, cause, access::enters);
    }

    void requireChanges(FormRecord before, Collection<String> given, Cause cause) {
        RecordAccess rights = access.on(before.allValues(), context);
        require(given, cause, field -> rights.edits(field, Action.EDIT));
    }

    /** Whether a new record with these values is one that the actor may add. */
    boolean mayAdd(Map<String, Object> values, Cause cause) {
        return access.on(values, context).may(adding(cause));
    }

    /** @throws Forbidden when the actor may add records, but not with these values */
    void requireNew(Map<String, Object> values, Cause cause) {
        if (!mayAdd(values, cause)) {
            throw new Forbidden("access.forbidden.create.rows", form.label());
        }
    }

    /** Refuses a value that the actor may not give to this new record. */
    void requireFields(Map<String, Object> values, Collection<String> given, Cause cause) {
        RecordAccess rights = access.on(values, context);
        require(given, cause, field -> rights.edits(field, adding(cause)));
    }

    private static Action adding(Cause cause) {
        return cause.kind() == Cause.Kind.IMPORT ? Action.IMPORT : Action.CREATE;
    }

    private void require(Collection<String> given, Cause cause, Predicate<String> edits) {
        for (String name : given) {
            form.find(name)
                    .filter(field -> !edits.test(name))
                    .filter(field -> !(field.readOnly() && cause.mayWriteReadOnly()))
                    .map(FormField::label)
                    .ifPresent(label -> {
                        throw new Forbidden("access.forbidden.field", label);
                    });
        }
    }
}

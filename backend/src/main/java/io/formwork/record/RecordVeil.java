package io.formwork.record;

import io.formwork.access.Action;
import io.formwork.access.FieldRight;
import io.formwork.access.FormAccess;
import io.formwork.access.RecordAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.ConditionContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Takes out of records what somebody may not know. Everything that leaves this feature has passed it. */
public final class RecordVeil {

    private final FormDefinition form;
    private final FormAccess access;
    private final ConditionContext context;

    public RecordVeil(FormDefinition form, FormAccess access, ConditionContext context) {
        this.form = form;
        this.access = access;
        this.context = context;
    }

    /** A record of a list that holds only what may be seen. It must have the deciding fields. */
    public FormRecord listed(FormRecord record) {
        return access.seesAlike() ? shown(record, access::reading) : seen(record);
    }

    /** A record that may be seen, or nothing of one that may not. */
    public FormRecord seen(FormRecord whole) {
        return after(whole, Action.SEE);
    }

    /** A record to somebody who has just written it by that action. */
    public FormRecord after(FormRecord whole, Action action) {
        RecordAccess rights = access.on(whole.allValues(), context);
        return shown(whole, field -> rights.reading(field, action));
    }

    private FormRecord shown(FormRecord record, Function<String, FieldRight> rights) {
        if (record.values().keySet().stream()
                .allMatch(name -> rights.apply(name).reads())) {
            return record;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        Map<String, String> masked = new LinkedHashMap<>();
        record.values().forEach((name, value) -> {
            switch (rights.apply(name)) {
                case HIDDEN -> {}
                case MASKED ->
                    form.find(name)
                            .ifPresent(field -> masked.put(name, field.type().mask(field, value)));
                case READ, EDIT -> shown.put(name, value);
            }
        });
        return record.showing(shown, masked);
    }
}

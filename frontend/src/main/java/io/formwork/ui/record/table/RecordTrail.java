package io.formwork.ui.record.table;

import com.vaadin.flow.server.VaadinSession;
import io.formwork.form.FormKey;
import io.formwork.record.RecordId;
import java.util.List;
import java.util.Optional;

/** The rows around the record that was opened from a table, so that its page can lead to the next and the previous one. */
public record RecordTrail(FormKey form, List<RecordId> records) {

    public RecordTrail {
        records = List.copyOf(records);
    }

    /** Remembers the rows for this browser session. */
    void leave() {
        VaadinSession.getCurrent().setAttribute(RecordTrail.class, this);
    }

    /** The record that many steps after that one in the table it was opened from. */
    public static Optional<RecordId> beside(FormKey form, RecordId record, int steps) {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(RecordTrail.class))
                .filter(trail -> trail.form().equals(form))
                .flatMap(trail -> trail.step(record, steps));
    }

    Optional<RecordId> step(RecordId record, int steps) {
        int at = records.indexOf(record);
        int wanted = at + steps;
        return at < 0 || wanted < 0 || wanted >= records.size() ? Optional.empty() : Optional.of(records.get(wanted));
    }
}

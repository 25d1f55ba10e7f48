package io.formwork.workflow;

import io.formwork.form.FormKey;
import io.formwork.platform.text.LocalizedText;
import io.formwork.record.RecordId;
import java.time.Instant;
import java.util.Optional;

/**
 * A task in a list.
 *
 * @param workflow the workflow's name
 * @param step the step's name
 * @param type {@code handle}, {@code approve} or {@code cc}
 * @param title the record's title when the case began
 * @param state {@code open}, {@code done}, {@code stopped} or {@code told}
 * @param decision what came of it, such as {@code approved}; empty while open
 * @param behalf the name of the one who is away and for whom it is to be done, else empty
 */
public record TaskSummary(
        long id,
        long instance,
        LocalizedText workflow,
        LocalizedText step,
        String type,
        FormKey form,
        RecordId record,
        String title,
        String state,
        String decision,
        String starter,
        Instant createdAt,
        Optional<Instant> due,
        boolean overdue,
        Optional<Instant> completedAt,
        String completedBy,
        String behalf) {

    /** The same, waiting for a substitute of that person. */
    public TaskSummary onBehalfOf(String name) {
        return new TaskSummary(
                id,
                instance,
                workflow,
                step,
                type,
                form,
                record,
                title,
                state,
                decision,
                starter,
                createdAt,
                due,
                overdue,
                completedAt,
                completedBy,
                name);
    }

    public boolean open() {
        return "open".equals(state);
    }
}

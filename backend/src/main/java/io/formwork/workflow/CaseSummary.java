package io.formwork.workflow;

import io.formwork.form.FormKey;
import io.formwork.platform.text.LocalizedText;
import io.formwork.record.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case of a workflow.
 *
 * @param state {@code running}, {@code completed}, {@code rejected} or {@code stopped}
 * @param reason why it was stopped, as a message key
 * @param waiting where it stands now
 */
public record CaseSummary(
        long id,
        LocalizedText workflow,
        int version,
        FormKey form,
        RecordId record,
        String title,
        String state,
        String reason,
        String starter,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<WaitingStep> waiting) {

    public CaseSummary {
        waiting = List.copyOf(waiting);
    }

    public boolean running() {
        return "running".equals(state);
    }
}

package io.formwork.workflow;

import io.formwork.platform.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step at which a case stands.
 *
 * @param node the step's element in the diagram
 * @param people who has it; empty when it waits for the record
 */
public record WaitingStep(
        String node, LocalizedText step, List<String> people, Instant since, Optional<Instant> due, boolean overdue) {

    public WaitingStep {
        people = List.copyOf(people);
    }
}

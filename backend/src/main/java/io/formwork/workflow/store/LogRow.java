package io.formwork.workflow.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code workflow_log}: something that happened to a case.
 *
 * @param onBehalf in whose place the actor did it, when he is a substitute
 */
@MappedEntity("workflow_log")
public record LogRow(
        @Id long id,
        long instanceId,
        String step,
        String event,
        long actor,
        LocalDateTime at,
        String detail,
        @Nullable Long onBehalf) {}

package io.formwork.workflow.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code workflow_task}: one stay of a case at a step that waits for people or for its record.
 *
 * @param fallback whether nobody was found, so that the administrators got it
 * @param path the flows by which the case came here from where it waited before, with spaces between
 */
@MappedEntity("workflow_task")
public record TaskRow(
        @Id long id,
        long instanceId,
        String step,
        String type,
        boolean everybody,
        boolean fallback,
        String state,
        String decision,
        String executionId,
        LocalDateTime createdAt,
        @Nullable LocalDateTime dueAt,
        @Nullable LocalDateTime completedAt,
        @Nullable Long completedBy,
        String path) {

    public static final String OPEN = "open";
    public static final String DONE = "done";
    public static final String STOPPED = "stopped";
    /** People were told and need not act. */
    public static final String TOLD = "told";

    public boolean open() {
        return OPEN.equals(state);
    }

    public TaskRow closed(String newState, String newDecision, LocalDateTime at, long by) {
        return new TaskRow(
                id,
                instanceId,
                step,
                type,
                everybody,
                fallback,
                newState,
                newDecision,
                executionId,
                createdAt,
                dueAt,
                at,
                by,
                path);
    }
}

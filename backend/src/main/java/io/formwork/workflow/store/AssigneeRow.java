package io.formwork.workflow.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code workflow_assignee}: a person, a role or the administrators, who hold a task.
 *
 * @param onBehalf in whose place it was done, when a substitute did it
 */
@MappedEntity("workflow_assignee")
public record AssigneeRow(
        @Id long id,
        long taskId,
        String holder,
        String state,
        @Nullable Long actedBy,
        @Nullable LocalDateTime actedAt,
        String comment,
        @Nullable Long onBehalf) {

    public static final String OPEN = "open";
    public static final String DONE = "done";
    public static final String REJECTED = "rejected";
    /** Somebody else was first. */
    public static final String SKIPPED = "skipped";
    /** Handed to somebody else. */
    public static final String PASSED = "passed";

    public boolean open() {
        return OPEN.equals(state);
    }

    /** One that waits. */
    public static AssigneeRow open(long id, long taskId, String holder) {
        return new AssigneeRow(id, taskId, holder, OPEN, null, null, "", null);
    }

    public AssigneeRow acted(String newState, long by, LocalDateTime at, String words, @Nullable Long behalf) {
        return new AssigneeRow(id, taskId, holder, newState, by, at, words, behalf);
    }

    public AssigneeRow skipped() {
        return new AssigneeRow(id, taskId, holder, SKIPPED, actedBy, actedAt, comment, onBehalf);
    }
}

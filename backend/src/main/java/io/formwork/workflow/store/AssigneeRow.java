package io.formwork.workflow.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code workflow_assignee}: a person, a role or the administrators, who hold a task. */
@MappedEntity("workflow_assignee")
public record AssigneeRow(
        @Id long id,
        long taskId,
        String holder,
        String state,
        @Nullable Long actedBy,
        @Nullable LocalDateTime actedAt,
        String comment) {

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

    public AssigneeRow acted(String newState, long by, LocalDateTime at, String words) {
        return new AssigneeRow(id, taskId, holder, newState, by, at, words);
    }

    public AssigneeRow skipped() {
        return new AssigneeRow(id, taskId, holder, SKIPPED, actedBy, actedAt, comment);
    }
}

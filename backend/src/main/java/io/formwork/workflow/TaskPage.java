package io.formwork.workflow;

import java.util.List;
import java.util.Optional;

/** A page of tasks, and the id before which the next one starts if there is one. */
public record TaskPage(List<TaskSummary> tasks, Optional<Long> next) {

    public TaskPage {
        tasks = List.copyOf(tasks);
    }
}

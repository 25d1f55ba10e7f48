package io.formwork.workflow.cases;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.workflow.store.AssigneeRow;
import io.formwork.workflow.store.TaskRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which names somebody may do tasks: his own, and those of the people he stands in for today.
 *
 * @param own himself, his roles, the administrators
 * @param others names that are not his own, and whose they are
 */
record Holding(Actor actor, List<String> own, Map<String, UserId> others) {

    List<String> all() {
        List<String> all = new ArrayList<>(own);
        all.addAll(others.keySet());
        return all;
    }

    /** What is to be done under one of the names; in person comes before by a role, and for oneself before for somebody else. */
    Optional<AssigneeRow> open(List<AssigneeRow> rows) {
        return all().stream()
                .flatMap(name ->
                        rows.stream().filter(row -> row.open() && row.holder().equals(name)))
                .findFirst();
    }

    /** In whose place it is done; nobody when it is his own. */
    @Nullable
    Long behalf(AssigneeRow row) {
        UserId whose = own.contains(row.holder()) ? null : others.get(row.holder());
        return whose == null ? null : whose.value();
    }

    /** Whether the task is his business; those of others only while they wait. */
    boolean concerns(TaskRow task, List<AssigneeRow> rows) {
        return rows.stream()
                .anyMatch(row ->
                        own.contains(row.holder()) || task.open() && others.containsKey(row.holder()) || hasActed(row));
    }

    boolean hasActed(AssigneeRow row) {
        return row.actedBy() != null && row.actedBy() == actor.id().value();
    }
}

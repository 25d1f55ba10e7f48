package io.formwork.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does with a task.
 *
 * @param decision {@code approve} or {@code reject} where the step decides, else empty
 * @param values new values of the step's fields, by name
 */
public record TaskCompletion(String decision, String comment, Map<String, @Nullable Object> values) {

    public static final String APPROVE = "approve";
    public static final String REJECT = "reject";

    public TaskCompletion {
        values = new LinkedHashMap<>(values);
    }

    public static TaskCompletion done(Map<String, ? extends @Nullable Object> values) {
        return new TaskCompletion("", "", new LinkedHashMap<>(values));
    }

    public static TaskCompletion approved(String comment) {
        return new TaskCompletion(APPROVE, comment, Map.of());
    }

    public static TaskCompletion rejected(String comment) {
        return new TaskCompletion(REJECT, comment, Map.of());
    }
}

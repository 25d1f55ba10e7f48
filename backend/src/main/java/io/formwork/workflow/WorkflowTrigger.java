package io.formwork.workflow;

import io.formwork.form.condition.Condition;
import java.util.Locale;
import java.util.Optional;

/** What sets a workflow off. */
public record WorkflowTrigger(On on, Condition where) {

    /** Workflows that set each other off stop here; a person's work in between begins the count anew. */
    public static final int DEEPEST = 8;

    /** The moments at which a workflow can begin. */
    public enum On {
        CREATED,
        UPDATED,
        MANUAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<On> ofCode(String code) {
            for (On on : values()) {
                if (on.code().equals(code)) {
                    return Optional.of(on);
                }
            }
            return Optional.empty();
        }
    }
}

package io.formwork.definition;

import java.util.List;

/** What publishing would do, in the order in which it would be done. */
public record PublishPlan(List<Step> steps) {

    public static final PublishPlan EMPTY = new PublishPlan(List.of());

    public PublishPlan {
        steps = List.copyOf(steps);
    }

    /** One planned change in words, and the statement that does it where there is one. */
    public record Step(String messageKey, List<Object> args, String statement) {

        public Step {
            args = List.copyOf(args);
        }
    }
}

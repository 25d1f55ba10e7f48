package io.formwork.workflow.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A step that waits for people. */
public sealed interface HumanStep extends WorkflowStep permits HandleStep, ApproveStep {

    List<StepAssignee> assignees();

    /** The fields that the step shows, in this order; with none the person's own rights decide what is shown. */
    Map<String, FieldUse> fields();

    /** How long the step may take. */
    Optional<Duration> due();

    /** Whether everybody must act, not only the first. */
    boolean everybody();

    /** Whether the person says yes or no. */
    boolean decides();

    @Override
    default boolean enter(StepRun run) {
        run.openTask(this);
        return false;
    }
}

package io.formwork.workflow.step;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.platform.text.LocalizedText;
import io.formwork.workflow.drawing.Block;
import java.util.List;

/** One step of a workflow as its designer placed it. */
public sealed interface WorkflowStep permits HumanStep, BranchStep, UpdateStep, CreateStep, CcStep, WaitStep {

    StepHead head();

    /** The name in {@code type}. */
    String type();

    default String id() {
        return head().id();
    }

    default LocalizedText label() {
        return head().words();
    }

    /** The steps within this one. */
    default List<WorkflowStep> inner() {
        return List.of();
    }

    /** Tells what is wrong with the step itself. */
    void check(StepCheck check);

    /** The other definitions that the step uses. */
    List<DefinitionReference> references(DefinitionKey workflow);

    /** How the step looks in the process. */
    Block draw();

    /** What happens when a case comes to the step; answers whether the case may go on at once. */
    boolean enter(StepRun run);
}

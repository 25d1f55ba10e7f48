package io.formwork.workflow.step;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.workflow.drawing.Block;
import io.formwork.workflow.drawing.BoxBlock;
import io.formwork.workflow.drawing.DrawnNode;
import java.util.List;

/** People get to know of the case and need not act. */
public record CcStep(StepHead head, List<StepAssignee> to) implements WorkflowStep {

    static final String TYPE = "cc";

    static WorkflowStep read(StepReader reader) {
        return new CcStep(reader.head(), reader.people("to"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(StepCheck check) {
        check.people(label(), "to", to);
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey workflow) {
        return StepReferences.roles(workflow, head.pointer() + "/to", to);
    }

    @Override
    public Block draw() {
        return new BoxBlock(id(), DrawnNode.Kind.SERVICE, label());
    }

    @Override
    public boolean enter(StepRun run) {
        run.tell(this, to);
        return true;
    }
}

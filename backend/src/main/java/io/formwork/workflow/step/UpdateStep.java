package io.formwork.workflow.step;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.workflow.drawing.Block;
import io.formwork.workflow.drawing.BoxBlock;
import io.formwork.workflow.drawing.DrawnNode;
import java.util.List;
import java.util.Map;

/** The workflow writes values into the record. */
public record UpdateStep(StepHead head, Map<String, StepValue> set) implements WorkflowStep {

    static final String TYPE = "update";

    static WorkflowStep read(StepReader reader) {
        return new UpdateStep(reader.head(), reader.values());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(StepCheck check) {
        check.form().ifPresent(form -> check.values(form, set));
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey workflow) {
        return List.of();
    }

    @Override
    public Block draw() {
        return new BoxBlock(id(), DrawnNode.Kind.SERVICE, label());
    }

    @Override
    public boolean enter(StepRun run) {
        run.update(set);
        return true;
    }
}

package io.formwork.workflow.step;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.workflow.drawing.Block;
import io.formwork.workflow.drawing.BoxBlock;
import io.formwork.workflow.drawing.DrawnNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody works on the record and fills in fields. */
public record HandleStep(
        StepHead head, List<StepAssignee> assignees, Map<String, FieldUse> fields, Optional<Duration> due)
        implements HumanStep {

    static final String TYPE = "handle";

    static WorkflowStep read(StepReader reader) {
        return new HandleStep(reader.head(), reader.people("assignee"), reader.fields(), reader.duration("due"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean everybody() {
        return false;
    }

    @Override
    public boolean decides() {
        return false;
    }

    @Override
    public void check(StepCheck check) {
        check.people(label(), "assignee", assignees);
        check.fields(fields);
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey workflow) {
        return StepReferences.roles(workflow, head.pointer() + "/assignee", assignees);
    }

    @Override
    public Block draw() {
        return new BoxBlock(id(), DrawnNode.Kind.USER, label());
    }
}

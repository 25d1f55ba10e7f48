package io.formwork.workflow.step;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.workflow.drawing.ApprovalBlock;
import io.formwork.workflow.drawing.Block;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody says yes or no.
 *
 * @param everybody whether all must agree; otherwise the first decides
 * @param onReject the earlier step to which a refusal returns; with none a refusal ends the case
 */
public record ApproveStep(
        StepHead head,
        List<StepAssignee> assignees,
        boolean everybody,
        Optional<String> onReject,
        Map<String, FieldUse> fields,
        Optional<Duration> due)
        implements HumanStep {

    static final String TYPE = "approve";
    private static final String END = "end";

    static WorkflowStep read(StepReader reader) {
        String mode = reader.choice("mode", "any", "all");
        return new ApproveStep(
                reader.head(),
                reader.people("assignee"),
                "all".equals(mode),
                Optional.of(reader.text("onReject")).filter(target -> !target.isEmpty() && !END.equals(target)),
                reader.fields(),
                reader.duration("due"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public void check(StepCheck check) {
        check.people(label(), "assignee", assignees);
        check.fields(fields);
        onReject.filter(target -> !check.passedBefore(target))
                .ifPresent(target -> check.error("/onReject", "workflow.check.return", label(), target));
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey workflow) {
        return StepReferences.roles(workflow, head.pointer() + "/assignee", assignees);
    }

    @Override
    public Block draw() {
        return new ApprovalBlock(id(), label(), onReject);
    }
}

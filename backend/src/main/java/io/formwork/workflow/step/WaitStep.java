package io.formwork.workflow.step;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.form.condition.Condition;
import io.formwork.workflow.drawing.Block;
import io.formwork.workflow.drawing.BoxBlock;
import io.formwork.workflow.drawing.DrawnNode;
import io.formwork.workflow.drawing.WaitBlock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The case waits until its record fulfils a condition, or until time has passed.
 *
 * @param until absent for a pause of a fixed length
 */
public record WaitStep(StepHead head, Optional<Condition> until, Optional<Duration> atMost) implements WorkflowStep {

    static final String TYPE = "wait";

    static WorkflowStep read(StepReader reader) {
        return new WaitStep(reader.head(), reader.condition("until"), reader.duration("atMost"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(StepCheck check) {
        until.ifPresent(condition -> check.condition("/until", condition));
        if (until.isEmpty() && atMost.isEmpty()) {
            check.error("", "workflow.check.wait", label());
        } else if (atMost.isEmpty()) {
            check.warning("/atMost", "workflow.check.wait.limit", label());
        }
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey workflow) {
        return List.of();
    }

    @Override
    public Block draw() {
        return atMost.<Block>map(limit -> new WaitBlock(id(), label(), limit))
                .orElseGet(() -> new BoxBlock(id(), DrawnNode.Kind.RECEIVE, label()));
    }

    @Override
    public boolean enter(StepRun run) {
        if (isOver(run)) {
            return true;
        }
        run.openWait(this);
        return false;
    }

    /** Whether the record already is as the step wants it. */
    public boolean isOver(StepRun run) {
        return until.isPresent() && run.holds(until.get());
    }
}

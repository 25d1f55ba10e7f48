package io.formwork.workflow.cases;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.step.BranchStep;
import io.formwork.workflow.step.StepCheck;
import io.formwork.workflow.step.StepReader;
import io.formwork.workflow.step.WorkflowStep;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with a workflow as a whole and asks each step about itself. */
final class WorkflowCheck {

    private static final int MOST_STEPS = 200;
    private static final int LONGEST_ID = 40;

    private final WorkflowDefinition workflow;
    private final StepCheck.Surroundings surroundings;
    private final List<Problem> problems;
    private final Set<String> seen = new HashSet<>();

    WorkflowCheck(WorkflowDefinition workflow, StepCheck.Surroundings surroundings, List<Problem> problems) {
        this.workflow = workflow;
        this.surroundings = surroundings;
        this.problems = problems;
    }

    void run() {
        StepCheck whole = new StepCheck(surroundings, Optional.empty(), "", Set.of(), problems);
        if (workflow.label().isEmpty()) {
            whole.error("/label", "workflow.check.label");
        }
        Optional<FormDefinition> form = whole.form("/form", workflow.form());
        new StepCheck(surroundings, form, "", Set.of(), problems)
                .condition("/trigger/where", workflow.trigger().where());
        int number = workflow.allSteps().size();
        if (number == 0 || number > MOST_STEPS) {
            whole.error("/steps", "workflow.check.steps", MOST_STEPS);
        }
        steps(workflow.steps(), form, new HashSet<>());
    }

    /** @param before the steps that a case has passed for certain when it comes to the first of these */
    private void steps(List<WorkflowStep> steps, Optional<FormDefinition> form, Set<String> before) {
        for (WorkflowStep step : steps) {
            StepCheck check = new StepCheck(surroundings, form, step.head().pointer(), before, problems);
            String id = step.id();
            if (id.length() > LONGEST_ID || !StepReader.ID.matcher(id).matches()) {
                check.error("/id", "workflow.check.id", id);
            } else if (!seen.add(id)) {
                check.error("/id", "workflow.check.id.twice", id);
            }
            if (step.head().label().isEmpty() && !(step instanceof BranchStep)) {
                check.warning("/label", "workflow.check.step.label", id);
            }
            step.check(check);
            if (step instanceof BranchStep branch) {
                branch.branches().forEach(way -> steps(way.steps(), form, new HashSet<>(before)));
            } else {
                before.add(id);
            }
        }
    }
}

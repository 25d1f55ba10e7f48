package io.formwork.workflow.step;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.form.condition.Condition;
import io.formwork.platform.text.LocalizedText;
import io.formwork.workflow.drawing.Block;
import io.formwork.workflow.drawing.ChoiceBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The case takes the first branch whose condition holds, else the one without a condition, else it goes on. */
public record BranchStep(StepHead head, List<Branch> branches) implements WorkflowStep {

    static final String TYPE = "branch";

    /**
     * One way of a branch step.
     *
     * @param when absent for the way that is taken when no other is
     */
    public record Branch(StepHead head, Optional<Condition> when, List<WorkflowStep> steps) {

        public Branch {
            steps = List.copyOf(steps);
        }
    }

    public BranchStep {
        branches = List.copyOf(branches);
    }

    static WorkflowStep read(StepReader reader) {
        return new BranchStep(reader.head(), reader.branches());
    }

    @Override
    public String type() {
        return TYPE;
    }

    public Optional<Branch> branch(String id) {
        return branches.stream().filter(branch -> branch.head().id().equals(id)).findFirst();
    }

    @Override
    public List<WorkflowStep> inner() {
        return branches.stream().flatMap(branch -> branch.steps().stream()).toList();
    }

    @Override
    public void check(StepCheck check) {
        if (branches.isEmpty()) {
            check.error("/branches", "workflow.check.branches", label());
        }
        Set<String> ids = new HashSet<>();
        boolean open = true;
        for (int i = 0; i < branches.size(); i++) {
            Branch branch = branches.get(i);
            String place = "/branches/" + i;
            LocalizedText words = branch.head().words();
            if (!StepReader.ID.matcher(branch.head().id()).matches()
                    || !ids.add(branch.head().id())) {
                check.error(place + "/id", "workflow.check.id", branch.head().id());
            }
            if (!open) {
                check.error(place, "workflow.check.branch.unreachable", words);
            }
            branch.when().ifPresent(when -> check.condition(place + "/when", when));
            if (branch.when().isEmpty() || branch.when().get() instanceof Condition.Always) {
                open = false;
            }
        }
        if (open && !branches.isEmpty()) {
            check.warning("/branches", "workflow.check.branch.default", label());
        }
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey workflow) {
        return List.of();
    }

    @Override
    public Block draw() {
        List<ChoiceBlock.Way> ways = new ArrayList<>();
        for (Branch branch : branches) {
            List<Block> blocks = branch.steps().stream().map(WorkflowStep::draw).toList();
            ways.add(new ChoiceBlock.Way(
                    branch.head().id(), branch.head().words(), branch.when().isPresent(), blocks));
        }
        return new ChoiceBlock(id(), label(), ways);
    }

    @Override
    public boolean enter(StepRun run) {
        return true;
    }

    /** Whether a branch's condition holds; the engine asks in the order of the branches. */
    public boolean takes(String branch, StepRun run) {
        return branch(branch).flatMap(Branch::when).map(run::holds).orElse(true);
    }
}

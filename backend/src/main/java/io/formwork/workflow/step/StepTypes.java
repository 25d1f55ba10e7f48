package io.formwork.workflow.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All kinds of steps, in the order in which a designer offers them. */
public final class StepTypes {

    private static final Map<String, Function<StepReader, WorkflowStep>> READERS = new LinkedHashMap<>();

    static {
        READERS.put(HandleStep.TYPE, HandleStep::read);
        READERS.put(ApproveStep.TYPE, ApproveStep::read);
        READERS.put(BranchStep.TYPE, BranchStep::read);
        READERS.put(UpdateStep.TYPE, UpdateStep::read);
        READERS.put(CreateStep.TYPE, CreateStep::read);
        READERS.put(CcStep.TYPE, CcStep::read);
        READERS.put(WaitStep.TYPE, WaitStep::read);
    }

    private StepTypes() {}

    public static List<String> all() {
        return List.copyOf(READERS.keySet());
    }

    static Optional<Function<StepReader, WorkflowStep>> find(String type) {
        return Optional.ofNullable(READERS.get(type));
    }
}

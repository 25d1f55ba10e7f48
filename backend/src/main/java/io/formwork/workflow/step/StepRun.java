package io.formwork.workflow.step;

import io.formwork.form.condition.Condition;
import java.util.List;
import java.util.Map;

/** What a step can do to the case that came to it. */
public interface StepRun {

    /** Whether a condition holds for the record now. */
    boolean holds(Condition condition);

    /** Gives the step to its people. */
    void openTask(HumanStep step);

    /** Notes that the case waits for its record or for time to pass. */
    void openWait(WaitStep step);

    /** Changes the record of the case. */
    void update(Map<String, StepValue> values);

    /** Creates a record of another form with values from this one. */
    void create(String form, Map<String, StepValue> values);

    /** Lets people know of the record. */
    void tell(WorkflowStep step, List<StepAssignee> people);
}

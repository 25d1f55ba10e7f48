package io.formwork.workflow.step;

import io.formwork.form.condition.ConditionValue;
import tools.jackson.databind.JsonNode;

/** What a step writes into a field. */
public sealed interface StepValue {

    /** A value as it stands in the definition. */
    record Fixed(JsonNode json) implements StepValue {}

    /** The value of a field of the record, or, after a dot, of the record that a relation points to. */
    record FromField(String path) implements StepValue {}

    /** Today or now, moved. */
    record Moment(ConditionValue.Relative relative) implements StepValue {}
}

package io.formwork.metric.compute;

import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.metric.sql.MetricScope;
import io.formwork.platform.json.Json;
import java.time.LocalDate;

/** The window of a metric as a condition on its records. */
final class TimeCondition {

    private TimeCondition() {}

    static Condition of(MetricScope scope) {
        FormField time = scope.time();
        if (time == null) {
            return Condition.ALWAYS;
        }
        Condition inside = new Condition.Compare(time.name(), Operator.NOT_EMPTY, null);
        LocalDate from = scope.window().from();
        LocalDate to = scope.window().to();
        if (from != null) {
            inside = compare(time, Operator.GE, from);
        }
        if (to != null) {
            Condition before = compare(time, Operator.LT, to);
            inside = from == null ? before : inside.and(before);
        }
        return inside;
    }

    /** A day compared with a moment means its first moment, as everywhere in conditions. */
    private static Condition compare(FormField time, Operator operator, LocalDate day) {
        return new Condition.Compare(time.name(), operator, new ConditionValue.Literal(Json.node(day.toString())));
    }
}

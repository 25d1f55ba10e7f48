package io.formwork.metric.sql;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricWindow;
import io.formwork.metric.measure.FormMeasure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one statement depends on.
 *
 * @param time null when the metric does not depend on time
 * @param periods first days of the periods; empty when the window is not cut
 * @param by null without grouping
 * @param where the metric's and the query's conditions, without the window
 */
public record MetricScope(
        Actor actor,
        FormDefinition form,
        FormMeasure measure,
        @Nullable FormField time,
        MetricWindow window,
        List<LocalDate> periods,
        @Nullable FormField by,
        Condition where) {

    public MetricScope {
        periods = List.copyOf(periods);
    }
}

package io.formwork.metric;

import io.formwork.form.condition.Condition;
import io.formwork.platform.text.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the numbers of a metric.
 *
 * @param from first day, null for no beginning; with a grain the last twelve periods are meant
 * @param to first day after, null for no end
 * @param by the field by whose values to group, or null
 * @param where which records of the metric's form count, besides the metric's own condition
 * @param language of labels and words
 */
public record MetricQuery(
        String app,
        String metric,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Grain grain,
        @Nullable String by,
        Condition where,
        Language language) {

    /** One number over a window. */
    public static MetricQuery of(
            String app, String metric, @Nullable LocalDate from, @Nullable LocalDate to, Language language) {
        return new MetricQuery(app, metric, from, to, Grain.NONE, null, Condition.ALWAYS, language);
    }

    public MetricQuery each(Grain other) {
        return new MetricQuery(app, metric, from, to, other, by, where, language);
    }

    public MetricQuery by(@Nullable String field) {
        return new MetricQuery(app, metric, from, to, grain, field, where, language);
    }

    public MetricQuery where(Condition other) {
        return new MetricQuery(app, metric, from, to, grain, by, other, language);
    }

    public MetricQuery during(@Nullable LocalDate first, @Nullable LocalDate end) {
        return new MetricQuery(app, metric, first, end, grain, by, where, language);
    }

    public MetricQuery of(String otherMetric) {
        return new MetricQuery(app, otherMetric, from, to, grain, by, where, language);
    }
}

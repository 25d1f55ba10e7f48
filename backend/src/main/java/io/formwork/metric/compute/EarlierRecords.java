package io.formwork.metric.compute;

import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.PublishedMetrics;
import io.formwork.metric.measure.FormMeasure;
import io.formwork.metric.measure.RatioMeasure;
import io.formwork.metric.sql.MetricScope;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Tells a time in which nothing happened from one of which there are no records: only the first is a zero. */
@Singleton
class EarlierRecords {

    private final PublishedMetrics metrics;
    private final MetricScopes scopes;
    private final RecordService records;

    EarlierRecords(PublishedMetrics metrics, MetricScopes scopes, RecordService records) {
        this.metrics = metrics;
        this.scopes = scopes;
        this.records = records;
    }

    /**
     * Whether the forms behind a metric have records of the query's window, also such that the metric or the query's
     * condition leaves out.
     */
    boolean exist(Actor actor, MetricQuery query, MetricResult result) {
        BigDecimal value = result.value();
        if (value != null && value.signum() != 0) {
            return true;
        }
        return metrics.leaves(metrics.get(query.app(), query.metric())).stream()
                .filter(leaf -> leaf.time() != null)
                .allMatch(leaf -> any(actor, leaf, query));
    }

    private boolean any(Actor actor, MetricDefinition leaf, MetricQuery query) {
        return switch (leaf.measure()) {
            case FormMeasure measure -> any(actor, scopes.of(actor, leaf, measure, query));
            case RatioMeasure quotient -> throw new IllegalStateException(quotient + " is no part of a quotient");
        };
    }

    private boolean any(Actor actor, MetricScope scope) {
        var page = records.list(actor, RecordQuery.first(scope.form().key(), 1).where(TimeCondition.of(scope)));
        return !page.records().isEmpty();
    }
}

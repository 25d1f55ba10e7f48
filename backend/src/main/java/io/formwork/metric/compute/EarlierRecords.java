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
import io.formwork.record.RecordSort;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Tells a time in which nothing happened from one of which there are no records: only the first is a zero. */
@Singleton
class EarlierRecords {

    /** A tenth of a window may lie before the first record: hardly any form gets one on its first day. */
    private static final int SLACK = 10;

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
     * condition leaves out; of a number that grows with time, whether they reach back to its beginning.
     */
    boolean suffice(Actor actor, MetricQuery query, MetricResult result) {
        List<MetricDefinition> leaves = metrics.leaves(metrics.get(query.app(), query.metric()));
        List<MetricDefinition> inTime =
                leaves.stream().filter(leaf -> leaf.time() != null).toList();
        BigDecimal value = result.value();
        boolean any = (value != null && value.signum() != 0)
                || inTime.stream().allMatch(leaf -> any(scope(actor, leaf, query)));
        // Of two numbers that grow alike the quotient does not.
        boolean alike = leaves.size() > 1 && inTime.size() == leaves.size();
        return any
                && (alike
                        || inTime.stream()
                                .filter(leaf -> measure(leaf).grows())
                                .allMatch(leaf -> any(scope(actor, leaf, query.during(null, begun(query))))));
    }

    /** The day before which the first record must be for the window to count as covered. */
    private static LocalDate begun(MetricQuery query) {
        LocalDate from = Objects.requireNonNull(query.from());
        return from.plusDays(1 + ChronoUnit.DAYS.between(from, query.to()) / SLACK);
    }

    private MetricScope scope(Actor actor, MetricDefinition leaf, MetricQuery query) {
        return scopes.of(actor, leaf, measure(leaf), query);
    }

    private static FormMeasure measure(MetricDefinition leaf) {
        return switch (leaf.measure()) {
            case FormMeasure measure -> measure;
            case RatioMeasure quotient -> throw new IllegalStateException(quotient + " is no part of a quotient");
        };
    }

    /** The oldest records are looked at first, since they are most likely of an early time. */
    private boolean any(MetricScope scope) {
        var query = RecordQuery.first(scope.form().key(), 1)
                .where(TimeCondition.of(scope))
                .sortedBy(RecordSort.ascending("$createdAt"));
        return !records.list(scope.actor(), query).records().isEmpty();
    }
}

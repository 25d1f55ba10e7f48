package io.formwork.metric.compute;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.form.type.ReadContext;
import io.formwork.identity.Actor;
import io.formwork.metric.Baseline;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricComparison;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricRows;
import io.formwork.metric.MetricService;
import io.formwork.metric.MetricWindow;
import io.formwork.metric.PublishedMetrics;
import io.formwork.metric.measure.FormMeasure;
import io.formwork.metric.measure.RatioMeasure;
import io.formwork.metric.sql.MetricScope;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Metrics by one SQL statement each. */
@Singleton
class JooqMetricService implements MetricService {

    private final PublishedMetrics metrics;
    private final MetricScopes scopes;
    private final MetricComputation computation;
    private final RecordService records;
    private final EarlierRecords earlier;

    JooqMetricService(
            PublishedMetrics metrics,
            MetricScopes scopes,
            MetricComputation computation,
            RecordService records,
            EarlierRecords earlier) {
        this.metrics = metrics;
        this.scopes = scopes;
        this.computation = computation;
        this.records = records;
        this.earlier = earlier;
    }

    @Override
    public List<MetricDefinition> list(Actor actor, String app) {
        return metrics.list(app).stream()
                .filter(metric -> metrics.leaves(metric).stream().allMatch(leaf -> scopes.mayCompute(actor, leaf)))
                .toList();
    }

    @Override
    public MetricDefinition get(Actor actor, String app, String key) {
        return metrics.get(app, key);
    }

    @Override
    public MetricResult compute(Actor actor, MetricQuery query) {
        return computation.compute(actor, metrics.get(query.app(), query.metric()), query);
    }

    @Override
    public MetricResult preview(Actor actor, MetricDefinition draft, MetricQuery query) {
        return computation.compute(actor, draft, query);
    }

    @Override
    public MetricComparison compare(Actor actor, MetricQuery query, Baseline baseline) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from == null || to == null || query.grain() != Grain.NONE || query.by() != null) {
            throw new Invalid(new Violation("/from", "required", "metric.window.needed"));
        }
        var windows = ComparisonWindows.of(from, to, scopes.today(), baseline);
        MetricResult current = compute(actor, query);
        MetricResult like =
                windows.likeTo().equals(to) ? current : compute(actor, query.during(from, windows.likeTo()));
        MetricQuery asked = query.during(windows.beforeFrom(), windows.beforeTo());
        MetricResult before = compute(actor, asked);
        return MetricComparisons.of(baseline, current, like, before, earlier.suffice(actor, asked, before));
    }

    @Override
    public MetricQuery at(Actor actor, MetricQuery query, MetricPoint point) {
        MetricDefinition metric = metrics.get(query.app(), query.metric());
        MetricQuery single = query.each(Grain.NONE).by(null);
        LocalDate period = point.period();
        if (period != null) {
            MetricWindow part = scopes.window(query).within(period, query.grain());
            single = single.during(part.from(), part.to());
        }
        if (query.by() == null) {
            return single;
        }
        String by = query.by();
        FormField field = metrics.field(metric, by).orElseThrow(() -> unfit(metric, by));
        return single.where(query.where().and(equal(field, point.group())));
    }

    @Override
    public MetricRows rows(Actor actor, MetricQuery query, MetricRows.Part part, @Nullable String after, int limit) {
        MetricDefinition metric = metrics.get(query.app(), query.metric());
        return switch (metric.measure()) {
            case RatioMeasure(String numerator, String denominator) ->
                rows(
                        actor,
                        query.of(part == MetricRows.Part.NUMERATOR ? numerator : denominator),
                        MetricRows.Part.NUMERATOR,
                        after,
                        limit);
            case FormMeasure measure -> rows(actor, scopes.of(actor, metric, measure, query), part, after, limit);
        };
    }

    private MetricRows rows(Actor actor, MetricScope scope, MetricRows.Part part, @Nullable String after, int limit) {
        FormDefinition form = scope.form();
        Condition side = part == MetricRows.Part.NUMERATOR
                ? scope.measure().numerator()
                : scope.measure().lookedAt();
        Condition where = scope.where().and(TimeCondition.of(scope)).and(side);
        var page = records.list(
                actor, RecordQuery.first(form.key(), limit).where(where).after(after));
        return new MetricRows(
                form.key(),
                where,
                page,
                records.countExactly(actor, form.key(), where).value());
    }

    private Condition equal(FormField field, @Nullable String group) {
        if (group == null) {
            return new Condition.Compare(field.name(), Operator.EMPTY, null);
        }
        JsonNode value = field.type().read(field, group, new ReadContext(scopes.zone()));
        return new Condition.Compare(field.name(), Operator.EQ, new ConditionValue.Literal(value));
    }

    private static Invalid unfit(MetricDefinition metric, String by) {
        return new Invalid(new Violation("/by", "field", "metric.by.unfit", metric.label(), by));
    }
}

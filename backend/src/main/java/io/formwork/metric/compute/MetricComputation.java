package io.formwork.metric.compute;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricUnit;
import io.formwork.metric.MetricWindow;
import io.formwork.metric.PublishedMetrics;
import io.formwork.metric.measure.FormMeasure;
import io.formwork.metric.measure.RatioMeasure;
import io.formwork.metric.sql.MetricGroup;
import io.formwork.metric.sql.MetricScope;
import io.formwork.metric.sql.MetricSql;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes one metric, or the two below a quotient. */
@Singleton
class MetricComputation {

    private final MetricScopes scopes;
    private final MetricSql sql;
    private final PointMaker points;
    private final MetricWording wording;
    private final PublishedMetrics metrics;

    MetricComputation(
            MetricScopes scopes, MetricSql sql, PointMaker points, MetricWording wording, PublishedMetrics metrics) {
        this.scopes = scopes;
        this.sql = sql;
        this.points = points;
        this.wording = wording;
        this.metrics = metrics;
    }

    MetricResult compute(Actor actor, MetricDefinition metric, MetricQuery query) {
        return compute(actor.speaking(query.language()), metric, query, 0);
    }

    private MetricResult compute(Actor actor, MetricDefinition metric, MetricQuery query, int depth) {
        if (depth > RatioMeasure.DEEPEST) {
            throw new Invalid(new Violation("/metric", "depth", "metric.check.ratio", RatioMeasure.DEEPEST));
        }
        return switch (metric.measure()) {
            case FormMeasure measure -> ofForm(actor, metric, measure, query);
            case RatioMeasure ratio -> ofRatio(actor, metric, ratio, query, depth);
        };
    }

    private MetricResult ofForm(Actor actor, MetricDefinition metric, FormMeasure measure, MetricQuery query) {
        MetricScope scope = scopes.of(actor, metric, measure, query);
        List<MetricGroup> groups = sql.fetch(scope);
        long excluded = groups.stream()
                .map(MetricGroup::row)
                .mapToLong(row -> row.total() - measure.read(row).n())
                .sum();
        FormField by = scope.by();
        return new MetricResult(
                metric,
                scope.window(),
                query.grain(),
                query.by(),
                by == null ? "" : by.label().in(query.language()),
                by == null ? Map.of() : colors(by),
                points.points(actor, metric, scope, query.grain(), groups),
                wording.of(actor, metric, scope, excluded),
                currency(metric, measure, scope.form()),
                excluded);
    }

    private MetricResult ofRatio(
            Actor actor, MetricDefinition metric, RatioMeasure ratio, MetricQuery query, int depth) {
        String app = metric.key().app();
        requireCommon(metric, query);
        MetricResult above = compute(actor, metrics.get(app, ratio.numerator()), query, depth + 1);
        MetricResult below = compute(actor, metrics.get(app, ratio.denominator()), query, depth + 1);
        MetricWindow window = above.window().isOpen() ? below.window() : above.window();
        return new MetricResult(
                metric,
                window,
                query.grain(),
                query.by(),
                above.byLabel(),
                above.groupColors(),
                new RatioPoints(metric, above, below).points(),
                wording.ofRatio(actor, metric, above, below, window),
                above.currency(),
                above.excluded() + below.excluded());
    }

    /** The designer's own colours, if no two options share one. */
    private static Map<String, String> colors(FormField by) {
        Map<String, String> colors = new LinkedHashMap<>();
        by.options().forEach(option -> colors.put(option.value(), option.color()));
        boolean distinct = Set.copyOf(colors.values()).size() == colors.size();
        return distinct ? colors : Map.of();
    }

    private void requireCommon(MetricDefinition metric, MetricQuery query) {
        for (String name : query.where().fields()) {
            requireCommon(metric, "/where", name);
        }
        requireCommon(metric, "/by", query.by());
    }

    private void requireCommon(MetricDefinition metric, String pointer, @Nullable String name) {
        if (name != null && metrics.field(metric, name).isEmpty()) {
            throw new Invalid(new Violation(pointer, "field", "metric.by.unfit", metric.label(), name));
        }
    }

    private static String currency(MetricDefinition metric, FormMeasure measure, FormDefinition form) {
        if (metric.unit() != MetricUnit.MONEY) {
            return "";
        }
        return measure.fields().stream()
                .flatMap(name -> form.find(name).stream())
                .map(field -> field.extras().path("currency").asString("CNY"))
                .findFirst()
                .orElse("CNY");
    }
}

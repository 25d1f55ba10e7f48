package io.formwork.dashboard;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.metric.Baseline;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricComparison;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricService;
import io.formwork.metric.PublishedMetrics;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.NotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills the cards of dashboards with metrics. */
@Singleton
class MetricDashboardService implements DashboardService {

    private static final int COURSE_MONTHS = 12;

    private final PublishedDefinitions definitions;
    private final PublishedMetrics published;
    private final MetricService metrics;
    private final Clock clock;
    private final ZoneId zone;

    MetricDashboardService(
            PublishedDefinitions definitions,
            PublishedMetrics published,
            MetricService metrics,
            Clock clock,
            FormworkSettings settings) {
        this.definitions = definitions;
        this.published = published;
        this.metrics = metrics;
        this.clock = clock;
        this.zone = settings.timeZone();
    }

    @Override
    public List<DashboardDefinition> list(Actor actor, String app) {
        if (!actor.admin() && actor.rolesIn(app).isEmpty()) {
            return List.of();
        }
        return definitions.list(app, DashboardDefinition.KIND).stream()
                .map(DashboardDefinition::of)
                .toList();
    }

    @Override
    public DashboardDefinition get(Actor actor, String app, String key) {
        return list(actor, app).stream()
                .filter(dashboard -> dashboard.key().equals(new DefinitionKey(app, DashboardDefinition.KIND, key)))
                .findFirst()
                .orElseThrow(() -> new NotFound("dashboard.unknown", key));
    }

    @Override
    public DashboardQuery defaults(DashboardDefinition dashboard) {
        PeriodPreset preset = dashboard.filters().stream()
                .filter(filter -> filter.type() == DashboardFilter.Type.PERIOD)
                .flatMap(filter -> PeriodPreset.find(filter.otherwise()).stream())
                .findFirst()
                .orElse(PeriodPreset.LAST_12_MONTHS);
        PeriodPreset.Days days = preset.days(LocalDate.ofInstant(clock.instant(), zone));
        return new DashboardQuery(days.from(), days.to(), Map.of());
    }

    @Override
    public List<CardResult> compute(Actor actor, DashboardDefinition dashboard, DashboardQuery query) {
        return dashboard.cards().stream()
                .map(card -> compute(actor, dashboard, card, query))
                .toList();
    }

    @Override
    public CardResult compute(Actor actor, DashboardDefinition dashboard, DashboardCard card, DashboardQuery query) {
        if (card.type() == DashboardCard.Type.TEXT) {
            return CardResult.text(card);
        }
        try {
            return filled(actor, dashboard.key().app(), card, query);
        } catch (FormworkException e) {
            return CardResult.failed(card, e);
        }
    }

    private CardResult filled(Actor actor, String app, DashboardCard card, DashboardQuery filters) {
        List<MetricQuery> queries = new ArrayList<>();
        List<MetricResult> results = new ArrayList<>();
        Optional<MetricComparison> comparison = Optional.empty();
        Optional<MetricResult> course = Optional.empty();
        for (String key : card.metrics()) {
            MetricDefinition metric = published.get(app, key);
            MetricQuery query = query(actor, metric, card, filters);
            if (card.type() == DashboardCard.Type.NUMBER) {
                query = query.each(Grain.NONE).by(null);
                if (card.compare() != Baseline.NONE && published.dependsOnTime(metric)) {
                    comparison = Optional.of(metrics.compare(actor, query, card.compare()));
                }
                course = course(actor, metric, query);
            }
            MetricQuery asked = query;
            queries.add(asked);
            results.add(comparison.map(MetricComparison::current).orElseGet(() -> metrics.compute(actor, asked)));
        }
        return new CardResult(card, queries, results, comparison, course, Optional.empty());
    }

    private Optional<MetricResult> course(Actor actor, MetricDefinition metric, MetricQuery query) {
        LocalDate to = query.to();
        if (to == null || !published.dependsOnTime(metric)) {
            return Optional.empty();
        }
        LocalDate from = Grain.MONTH.plus(Grain.MONTH.start(to.minusDays(1)), 1 - COURSE_MONTHS);
        return Optional.of(metrics.compute(actor, query.during(from, to).each(Grain.MONTH)));
    }

    private MetricQuery query(Actor actor, MetricDefinition metric, DashboardCard card, DashboardQuery filters) {
        Condition where = Condition.ALWAYS;
        for (Map.Entry<String, String> filter : filters.fields().entrySet()) {
            if (published.field(metric, filter.getKey()).isPresent()) {
                where = where.and(Condition.eq(filter.getKey(), filter.getValue()));
            }
        }
        String by = card.by() != null && published.field(metric, card.by()).isPresent() ? card.by() : null;
        return new MetricQuery(
                metric.key().app(),
                metric.key().key(),
                filters.from(),
                filters.to(),
                card.grain(),
                by,
                where,
                actor.language());
    }

    @Override
    public List<DashboardCard> affected(DashboardDefinition dashboard, Set<FormKey> forms) {
        return dashboard.cards().stream()
                .filter(card -> card.metrics().stream()
                        .flatMap(key -> published.find(dashboard.key().app(), key).stream())
                        .flatMap(metric -> published.leaves(metric).stream())
                        .flatMap(leaf -> leaf.form().stream())
                        .anyMatch(forms::contains))
                .toList();
    }

    @Override
    public Optional<FormField> field(DashboardDefinition dashboard, DashboardFilter filter) {
        return dashboard.cards().stream()
                .flatMap(card -> card.metrics().stream())
                .flatMap(key -> published.find(dashboard.key().app(), key).stream())
                .flatMap(metric -> published.field(metric, filter.field()).stream())
                .findFirst();
    }
}

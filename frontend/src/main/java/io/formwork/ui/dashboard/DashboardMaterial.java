package io.formwork.ui.dashboard;

import io.formwork.dashboard.DashboardDefinition;
import io.formwork.dashboard.DashboardService;
import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.PublishedMetrics;
import io.formwork.platform.text.Messages;
import io.formwork.ui.metric.MetricScreens;
import io.formwork.ui.metric.NewMetrics;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What dashboards are designed with: metrics, and what a draft shows. */
@Singleton
class DashboardMaterial {

    final DashboardService dashboards;
    final MetricScreens screens;
    final Messages messages;
    private final PublishedMetrics published;
    private final NewMetrics newMetrics;

    DashboardMaterial(
            DashboardService dashboards,
            MetricScreens screens,
            PublishedMetrics published,
            NewMetrics newMetrics,
            Messages messages) {
        this.dashboards = dashboards;
        this.screens = screens;
        this.published = published;
        this.newMetrics = newMetrics;
        this.messages = messages;
    }

    List<MetricDefinition> metrics(Actor actor, String app) {
        return screens.metrics().list(actor, app);
    }

    /** The fields by which a metric may be split. */
    List<FormField> groups(MetricDefinition metric) {
        return metric.by().stream()
                .map(name -> published.field(metric, name))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The fields with options that the metrics of a dashboard's cards know, each once. */
    List<FormField> filters(DashboardDefinition dashboard) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        dashboard.cards().stream()
                .flatMap(card -> card.metrics().stream())
                .distinct()
                .flatMap(key -> published.find(dashboard.key().app(), key).stream())
                .flatMap(metric -> published.fields(metric).stream())
                .filter(field -> !field.options().isEmpty() && field.type().groups())
                .forEach(field -> fields.putIfAbsent(field.name(), field));
        return List.copyOf(fields.values());
    }

    NewMetrics newMetrics() {
        return newMetrics;
    }
}

package io.formwork.ui.dashboard;

import io.formwork.dashboard.DashboardDefinition;
import io.formwork.dashboard.DashboardService;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.PublishedMetrics;
import io.formwork.platform.text.Formats;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.metric.MetricScreens;
import io.formwork.ui.metric.NewMetrics;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What dashboards are designed with: definitions, metrics, and what a draft shows. */
@Singleton
class DashboardMaterial {

    final DefinitionService definitions;
    final DefinitionDialogs dialogs;
    final DashboardService dashboards;
    final MetricScreens screens;
    final Formats.Factory formats;
    private final PublishedMetrics published;
    private final NewMetrics newMetrics;

    DashboardMaterial(
            DefinitionService definitions,
            DefinitionDialogs dialogs,
            DashboardService dashboards,
            MetricScreens screens,
            PublishedMetrics published,
            NewMetrics newMetrics,
            Formats.Factory formats) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.dashboards = dashboards;
        this.screens = screens;
        this.published = published;
        this.newMetrics = newMetrics;
        this.formats = formats;
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

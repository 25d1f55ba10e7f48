package io.formwork.ui.dashboard;

import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricService;
import io.formwork.metric.PublishedMetrics;
import io.formwork.ui.metric.NewMetrics;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What cards are made of. */
@Singleton
class CardMaterial {

    private final MetricService metrics;
    private final PublishedMetrics published;
    private final NewMetrics newMetrics;

    CardMaterial(MetricService metrics, PublishedMetrics published, NewMetrics newMetrics) {
        this.metrics = metrics;
        this.published = published;
        this.newMetrics = newMetrics;
    }

    List<MetricDefinition> metrics(Actor actor, String app) {
        return metrics.list(actor, app);
    }

    /** The fields by which a metric may be split. */
    List<FormField> groups(MetricDefinition metric) {
        return metric.by().stream()
                .map(name -> published.field(metric, name))
                .flatMap(Optional::stream)
                .toList();
    }

    NewMetrics newMetrics() {
        return newMetrics;
    }
}

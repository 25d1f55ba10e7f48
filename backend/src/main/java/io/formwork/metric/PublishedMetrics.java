package io.formwork.metric;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.PublishedForms;
import io.formwork.form.SystemFields;
import io.formwork.metric.measure.FormMeasure;
import io.formwork.metric.measure.RatioMeasure;
import io.formwork.platform.error.NotFound;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Published metrics, parsed once per version, and what their forms allow. No rights are asked here. */
@Singleton
public class PublishedMetrics {

    private final PublishedDefinitions definitions;
    private final PublishedForms forms;
    private final Map<DefinitionVersion, MetricDefinition> parsed = Collections.synchronizedMap(new WeakHashMap<>());

    PublishedMetrics(PublishedDefinitions definitions, PublishedForms forms) {
        this.definitions = definitions;
        this.forms = forms;
    }

    /** @throws NotFound when no such metric is published */
    public MetricDefinition get(String app, String key) {
        return find(app, key).orElseThrow(() -> new NotFound("metric.unknown", key));
    }

    public Optional<MetricDefinition> find(String app, String key) {
        return definitions
                .find(new DefinitionKey(app, MetricDefinition.KIND, key))
                .map(this::parsed);
    }

    public List<MetricDefinition> list(String app) {
        return definitions.list(app, MetricDefinition.KIND).stream()
                .map(this::parsed)
                .toList();
    }

    /** The metrics over forms that a metric comes to: itself, or the parts of a quotient. */
    public List<MetricDefinition> leaves(MetricDefinition metric) {
        return switch (metric.measure()) {
            case FormMeasure ofForm -> List.of(metric);
            case RatioMeasure(String numerator, String denominator) -> {
                List<MetricDefinition> all =
                        new ArrayList<>(leaves(get(metric.key().app(), numerator)));
                all.addAll(leaves(get(metric.key().app(), denominator)));
                yield all;
            }
        };
    }

    /** Whether the window matters to a metric or to a part of it. */
    public boolean dependsOnTime(MetricDefinition metric) {
        return leaves(metric).stream().anyMatch(leaf -> leaf.time() != null);
    }

    public FormDefinition form(MetricDefinition metric) {
        return forms.get(metric.form().orElseThrow());
    }

    /** The fields by which a metric can be filtered; of a quotient those that all its forms have. */
    public List<FormField> fields(MetricDefinition metric) {
        Map<String, FormField> common = new LinkedHashMap<>();
        boolean first = true;
        for (MetricDefinition leaf : leaves(metric)) {
            FormDefinition form = form(leaf);
            if (first) {
                form.fields().forEach(field -> common.put(field.name(), field));
                SystemFields.all().forEach(field -> common.put(field.name(), field));
            } else {
                common.values().removeIf(field -> !sameField(form, field));
            }
            first = false;
        }
        return List.copyOf(common.values());
    }

    public Optional<FormField> field(MetricDefinition metric, String name) {
        return fields(metric).stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static boolean sameField(FormDefinition form, FormField field) {
        return field.name().startsWith("$")
                || form.find(field.name())
                        .filter(other -> other.type().key().equals(field.type().key()))
                        .isPresent();
    }

    private MetricDefinition parsed(DefinitionVersion version) {
        return parsed.computeIfAbsent(version, MetricDefinition::of);
    }
}

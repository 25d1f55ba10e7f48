package io.formwork.metric;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionVersion;
import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.metric.measure.FormMeasure;
import io.formwork.metric.measure.Measure;
import io.formwork.platform.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A metric as it was designed.
 *
 * @param version 0 for a draft
 * @param formName the key of the form whose records are measured; null for a quotient of metrics
 * @param time the field that places a record in time; null when the metric does not depend on the window
 * @param minimumN fewer records are only an indication
 * @param decimals shown; values are kept unrounded
 * @param by fields offered for grouping
 */
public record MetricDefinition(
        DefinitionKey key,
        int version,
        LocalizedText label,
        LocalizedText description,
        @Nullable String formName,
        Condition where,
        @Nullable String time,
        Measure measure,
        MetricUnit unit,
        Direction direction,
        int minimumN,
        @Nullable BigDecimal target,
        int decimals,
        List<String> by) {

    public static final String KIND = "metric";

    public MetricDefinition {
        by = List.copyOf(by);
    }

    /** @throws io.formwork.platform.error.Invalid when the document is not a metric */
    public static MetricDefinition parse(DefinitionKey key, int version, JsonNode document) {
        return new MetricReader(document).read(key, version);
    }

    public static MetricDefinition of(DefinitionVersion version) {
        return parse(version.key(), version.version(), version.document());
    }

    public Optional<FormKey> form() {
        return Optional.ofNullable(formName).map(name -> new FormKey(key.app(), name));
    }

    /** The names of all fields of its form that it looks at. */
    public Set<String> fields() {
        Set<String> names = new TreeSet<>(where.fields());
        if (time != null) {
            names.add(time);
        }
        if (measure instanceof FormMeasure ofForm) {
            names.addAll(ofForm.fields());
        }
        return names;
    }
}

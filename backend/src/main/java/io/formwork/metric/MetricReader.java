package io.formwork.metric;

import io.formwork.definition.DefinitionKey;
import io.formwork.form.condition.Condition;
import io.formwork.metric.measure.Measure;
import io.formwork.metric.measure.Measures;
import io.formwork.metric.measure.RatioMeasure;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a metric from its document. */
final class MetricReader {

    private static final int MOST_DECIMALS = 6;

    private final JsonNode document;

    MetricReader(JsonNode document) {
        this.document = document;
    }

    MetricDefinition read(DefinitionKey key, int version) {
        Measure measure = Measures.parse(document.path("measure"), "/measure");
        LocalizedText label = LocalizedText.of(document.get("label"));
        return new MetricDefinition(
                key,
                version,
                label.isEmpty() ? LocalizedText.of(key.key(), key.key()) : label,
                LocalizedText.of(document.get("description")),
                measure instanceof RatioMeasure ? null : requiredText("form"),
                Condition.parse(document.get("where"), "/where"),
                text("time"),
                measure,
                constant(MetricUnit.class, "unit", measure.unit()),
                constant(Direction.class, "direction", Direction.UP),
                number("minimumN", 0, Integer.MAX_VALUE),
                target(),
                document.has("decimals") ? number("decimals", 0, MOST_DECIMALS) : measure.decimals(),
                by());
    }

    private @Nullable String text(String name) {
        String text = document.path(name).asString("");
        return text.isEmpty() ? null : text;
    }

    private String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw new Invalid(new Violation("/" + name, "required", "metric.check.required." + name));
        }
        return text;
    }

    private int number(String name, int least, int most) {
        JsonNode node = document.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return least;
        }
        if (!node.canConvertToInt() || !node.isIntegralNumber() || node.intValue() < least || node.intValue() > most) {
            throw new Invalid(new Violation("/" + name, "range", "metric.check.number." + name, least, most));
        }
        return node.intValue();
    }

    private @Nullable BigDecimal target() {
        JsonNode node = document.path("target");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber()) {
            throw new Invalid(new Violation("/target", "type", "metric.check.target"));
        }
        return node.decimalValue();
    }

    private List<String> by() {
        List<String> fields = new ArrayList<>();
        document.path("by").forEach(field -> fields.add(field.asString("")));
        return fields;
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid(new Violation("/" + name, "enum", "metric.check.enum", name, text));
        }
    }
}

package io.formwork.metric.measure;

import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/**
 * A way to measure as JSON names it and designers offer it. Its words are the messages {@code metric.measure.<type>} and
 * {@code metric.formula.<type>}.
 *
 * @param settings in the order in which they are asked for
 * @param reader makes the measure from its settings and the pointer to them
 */
public record MeasureKind(String type, List<MeasureSetting<?>> settings, BiFunction<JsonNode, String, Measure> reader) {

    public MeasureKind {
        settings = List.copyOf(settings);
    }

    /** Whether it measures records, not other metrics. */
    public boolean ofForm() {
        return settings.stream().noneMatch(MeasureSetting.OfMetric.class::isInstance);
    }
}

package io.formwork.metric.measure;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All measures, in the order of the designer's list, and how each is read from JSON. */
public final class Measures {

    public static final List<MeasureKind> KINDS = List.of(
            CountMeasure.KIND,
            ShareMeasure.KIND,
            CsatMeasure.KIND,
            NpsMeasure.KIND,
            AggregateMeasure.Function.SUM.kind(),
            AverageMeasure.KIND,
            PercentileMeasure.MEDIAN,
            PercentileMeasure.KIND,
            AggregateMeasure.Function.MIN.kind(),
            AggregateMeasure.Function.MAX.kind(),
            DistinctMeasure.KIND,
            DurationMeasure.KIND,
            RatioMeasure.KIND);

    private Measures() {}

    public static Optional<MeasureKind> find(String type) {
        return KINDS.stream().filter(kind -> kind.type().equals(type)).findFirst();
    }

    /** @throws Invalid when the settings are not a measure */
    public static Measure parse(JsonNode node, String pointer) {
        String type = node.path("type").asString("");
        return find(type)
                .orElseThrow(() -> new Invalid(new Violation(pointer + "/type", "enum", "metric.check.measure", type)))
                .reader()
                .apply(node, pointer);
    }
}

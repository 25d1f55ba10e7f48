package io.formwork.metric.measure;

import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** All measures, in the order of the designer's list, and how each is read from JSON. */
public final class Measures {

    /** The names in JSON. */
    public static final List<String> TYPES = List.of(
            CountMeasure.TYPE,
            ShareMeasure.TYPE,
            CsatMeasure.TYPE,
            NpsMeasure.TYPE,
            AverageMeasure.TYPE,
            MedianMeasure.TYPE,
            PercentileMeasure.TYPE,
            SumMeasure.TYPE,
            MinMeasure.TYPE,
            MaxMeasure.TYPE,
            DistinctMeasure.TYPE,
            DurationMeasure.TYPE,
            RatioMeasure.TYPE);

    private static final int DEFAULT_PERCENTILE = 90;
    private static final int DEFAULT_SATISFIED = 4;

    private Measures() {}

    /** @throws Invalid when the settings are not a measure */
    public static Measure parse(JsonNode node, String pointer) {
        String type = node.path("type").asString("");
        return switch (type) {
            case CountMeasure.TYPE -> new CountMeasure();
            case ShareMeasure.TYPE -> new ShareMeasure(Condition.parse(node.get("of"), pointer + "/of"));
            case CsatMeasure.TYPE ->
                new CsatMeasure(field(node, pointer), number(node, "satisfied", DEFAULT_SATISFIED, 10, pointer));
            case NpsMeasure.TYPE -> new NpsMeasure(field(node, pointer));
            case AverageMeasure.TYPE -> new AverageMeasure(field(node, pointer));
            case MedianMeasure.TYPE -> new MedianMeasure(field(node, pointer));
            case PercentileMeasure.TYPE ->
                new PercentileMeasure(field(node, pointer), number(node, "p", DEFAULT_PERCENTILE, 99, pointer));
            case SumMeasure.TYPE -> new SumMeasure(field(node, pointer));
            case MinMeasure.TYPE -> new MinMeasure(field(node, pointer));
            case MaxMeasure.TYPE -> new MaxMeasure(field(node, pointer));
            case DistinctMeasure.TYPE -> new DistinctMeasure(field(node, pointer));
            case DurationMeasure.TYPE -> duration(node, pointer);
            case RatioMeasure.TYPE ->
                new RatioMeasure(
                        MeasureSettings.field(node, "numerator", pointer),
                        MeasureSettings.field(node, "denominator", pointer));
            default -> throw new Invalid(new Violation(pointer + "/type", "enum", "metric.check.measure", type));
        };
    }

    private static DurationMeasure duration(JsonNode node, String pointer) {
        return new DurationMeasure(
                MeasureSettings.field(node, "from", pointer),
                MeasureSettings.field(node, "to", pointer),
                constant(DurationMeasure.Aggregate.class, node, "aggregate", "median", pointer),
                number(node, "p", DEFAULT_PERCENTILE, 99, pointer),
                constant(DurationMeasure.Unit.class, node, "unit", "hours", pointer));
    }

    private static String field(JsonNode node, String pointer) {
        return MeasureSettings.field(node, "field", pointer);
    }

    private static int number(JsonNode node, String name, int otherwise, int most, String pointer) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1 || value.intValue() > most) {
            throw new Invalid(new Violation(pointer + "/" + name, "range", "metric.check.number", name, 1, most));
        }
        return value.intValue();
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, JsonNode node, String name, String otherwise, String pointer) {
        String code = node.path(name).asString(otherwise);
        try {
            return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid(new Violation(pointer + "/" + name, "enum", "metric.check.enum", name, code));
        }
    }
}

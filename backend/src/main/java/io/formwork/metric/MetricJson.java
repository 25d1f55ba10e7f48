package io.formwork.metric;

import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results of metrics as JSON; values are unrounded. */
public final class MetricJson {

    private MetricJson() {}

    public static ObjectNode result(MetricResult result, Language language) {
        ObjectNode node = Json.object();
        node.put("metric", result.metric().key().key())
                .put("label", result.metric().label().in(language))
                .put("version", result.metric().version())
                .put("unit", result.metric().unit().code())
                .put("direction", result.metric().direction().code())
                .put("decimals", result.metric().decimals())
                .put("grain", result.grain().code());
        node.set("target", Json.node(result.metric().target()));
        node.put("by", result.by());
        ObjectNode window = node.putObject("window");
        window.put("from", text(result.window().from()))
                .put("to", text(result.window().to()))
                .put("zone", result.window().zone().getId());
        node.put("excluded", result.excluded());
        ArrayNode points = node.putArray("points");
        result.points().forEach(point -> points.add(point(point)));
        ArrayNode words = node.putArray("definition");
        for (MetricWords.Line line : result.words().lines()) {
            words.addObject().put("key", line.key()).put("label", line.label()).put("text", line.text());
        }
        return node;
    }

    public static ObjectNode comparison(MetricComparison comparison) {
        ObjectNode node = Json.object();
        node.put("baseline", comparison.baseline().code())
                .put("change", comparison.change().name().toLowerCase(Locale.ROOT))
                .put("better", comparison.better());
        node.put("earlier", comparison.earlier());
        node.set("before", point(comparison.before().single()));
        node.set("difference", Json.node(comparison.difference()));
        node.set("relative", Json.node(comparison.relative()));
        return node;
    }

    private static ObjectNode point(MetricPoint point) {
        ObjectNode node = Json.object();
        node.put("period", text(point.period())).put("group", point.group()).put("groupLabel", point.groupLabel());
        node.set("value", Json.node(point.value()));
        node.put("n", point.n());
        node.set("numerator", Json.node(point.numerator()));
        node.set("denominator", Json.node(point.denominator()));
        if (point.interval() != null) {
            ArrayNode interval = node.putArray("interval");
            interval.add(point.interval().low()).add(point.interval().high());
        } else {
            node.putNull("interval");
        }
        return node.put("few", point.few()).put("partial", point.partial());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

package io.formwork.metric.chart;

import io.formwork.metric.MetricResult;
import io.formwork.platform.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Colours, fonts and lines of charts; the colours are those of the screens' style sheet. */
public final class ChartStyle {

    /** The series in their order. */
    public static final List<String> PALETTE =
            List.of("#006e92", "#dc701c", "#048b56", "#7f55c6", "#cfa529", "#d33a3e", "#d65194", "#2971c6", "#69737c");

    /** The named colours of options, which are those of their badges. */
    public static final Map<String, String> NAMED = Map.of(
            "blue", "#2971c6",
            "green", "#048b56",
            "yellow", "#cfa529",
            "orange", "#dc701c",
            "red", "#d33a3e",
            "purple", "#7f55c6",
            "pink", "#d65194",
            "grey", "#69737c");

    public static final String INK = "#1a232b";
    public static final String SOFT = "#5b656d";
    public static final String LINE = "#dee2e5";
    static final int MOST_SERIES = 9;

    /** In the browser the first that is there; reports embed the last but one. */
    public static final String FONT =
            "\"Instrument Sans\", \"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", \"Noto Sans SC\","
                    + " sans-serif";

    private ChartStyle() {}

    /** The colour of a group whose option has one. */
    static Optional<String> color(MetricResult result, @Nullable String group) {
        return group == null
                ? Optional.empty()
                : Optional.ofNullable(result.groupColors().get(group)).map(NAMED::get);
    }

    static ObjectNode option() {
        ObjectNode option = Json.object();
        ArrayNode colors = option.putArray("color");
        PALETTE.forEach(colors::add);
        option.putObject("textStyle").put("fontFamily", FONT).put("color", INK);
        option.put("animationDuration", 300);
        return option;
    }

    static void grid(ObjectNode option, boolean legend) {
        option.putObject("grid")
                .put("left", 4)
                .put("right", 16)
                .put("top", legend ? 36 : 16)
                .put("bottom", 4)
                .put("outerBoundsMode", "same")
                .put("outerBoundsContain", "axisLabel");
    }

    static void legend(ObjectNode option) {
        option.putObject("legend")
                .put("type", "scroll")
                .put("top", 0)
                .put("left", 0)
                .put("icon", "roundRect")
                .put("itemWidth", 10)
                .put("itemHeight", 10)
                .putObject("textStyle")
                .put("color", SOFT);
    }

    static ObjectNode categories(ObjectNode axis) {
        axis.put("type", "category");
        axis.putObject("axisTick").put("show", false);
        axis.putObject("axisLine").putObject("lineStyle").put("color", LINE);
        axis.putObject("axisLabel").put("color", SOFT).put("hideOverlap", true);
        return axis;
    }

    static ObjectNode values(ObjectNode axis, String labels) {
        axis.put("type", "value").put("splitNumber", 4);
        axis.putObject("splitLine").putObject("lineStyle").put("color", LINE);
        axis.putObject("axisLabel").put("color", SOFT).put("formatter", labels);
        return axis;
    }
}

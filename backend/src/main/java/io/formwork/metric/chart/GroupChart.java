package io.formwork.metric.chart;

import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bars of groups, lying, with room for long labels; the greatest on top. */
final class GroupChart {

    /** The numbers stand behind the bars, also behind the longest. */
    private static final int ROOM_FOR_NUMBERS = 44;

    private static final int MOST_BARS = 15;

    private final ChartSpec spec;
    private final ChartWords words;

    GroupChart(ChartSpec spec, ChartWords words) {
        this.spec = spec;
        this.words = words;
    }

    ObjectNode option(List<MetricResult> results) {
        Map<String, String> groups = groups(results.getFirst());
        ObjectNode option = ChartStyle.option();
        boolean legend = results.size() > 1;
        ChartStyle.grid(option, legend);
        ((ObjectNode) option.path("grid")).put("right", ROOM_FOR_NUMBERS);
        if (legend) {
            ChartStyle.legend(option);
        }
        ObjectNode y = ChartStyle.categories(option.putObject("yAxis")).put("inverse", true);
        ArrayNode labels = y.putArray("data");
        groups.values().forEach(labels::add);
        ((ObjectNode) y.path("axisLabel")).put("width", 110).put("overflow", "truncate");
        ObjectNode x = ChartStyle.values(option.putObject("xAxis"), words.axis(results.getFirst()));
        ((ObjectNode) x.path("axisLabel")).put("hideOverlap", true);
        ArrayNode series = option.putArray("series");
        results.forEach(result -> addSeries(series.addObject(), result, groups));
        option.putObject("tooltip")
                .put("trigger", "axis")
                .putObject("axisPointer")
                .put("type", "shadow");
        return option;
    }

    /** Labels by group; the key of records without a value is empty. */
    private Map<String, String> groups(MetricResult result) {
        List<MetricPoint> points = new ArrayList<>(result.points());
        points.sort(Comparator.comparing(GroupChart::size).reversed());
        Map<String, String> groups = new LinkedHashMap<>();
        points.stream()
                .limit(spec.limit() > 0 ? spec.limit() : MOST_BARS)
                .forEach(point ->
                        groups.put(key(point.group()), result.isGrouped() ? point.groupLabel() : words.label(result)));
        return groups;
    }

    private static BigDecimal size(MetricPoint point) {
        return point.value() == null ? BigDecimal.valueOf(Long.MIN_VALUE) : point.value();
    }

    private static String key(@Nullable String group) {
        return group == null ? "" : group;
    }

    private void addSeries(ObjectNode node, MetricResult result, Map<String, String> groups) {
        node.put("name", words.label(result)).put("type", "bar").put("barMaxWidth", 22);
        node.putObject("itemStyle")
                .putArray("borderRadius")
                .add(0)
                .add(4)
                .add(4)
                .add(0);
        node.putObject("label").put("show", true).put("position", "right").put("color", ChartStyle.SOFT);
        Map<String, MetricPoint> points = new LinkedHashMap<>();
        result.points().forEach(point -> points.put(key(point.group()), point));
        ArrayNode data = node.putArray("data");
        for (String group : groups.keySet()) {
            MetricPoint point = points.get(group);
            if (point == null) {
                data.addNull();
            } else {
                ObjectNode datum = words.datum(result, point);
                datum.putObject("label").put("formatter", words.format().text(result, point.value(), words.language()));
                data.add(datum);
            }
        }
    }
}

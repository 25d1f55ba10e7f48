package io.formwork.metric.chart;

import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricResult;
import io.formwork.platform.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small line that shows only the way a number went. */
final class SparkChart {

    /** A single point makes no line and must be seen all the same. */
    private static final int LONELY = 6;

    private SparkChart() {}

    private static long known(MetricResult result) {
        return result.points().stream().filter(point -> point.value() != null).count();
    }

    static ObjectNode option(MetricResult result) {
        ObjectNode option = ChartStyle.option();
        option.putObject("grid").put("left", 2).put("right", 2).put("top", 4).put("bottom", 4);
        ObjectNode x = option.putObject("xAxis");
        x.put("type", "category").put("show", false).put("boundaryGap", false);
        option.putObject("yAxis").put("type", "value").put("show", false).put("scale", true);
        ObjectNode series = option.putArray("series").addObject();
        series.put("type", "line").put("symbol", "none").put("silent", true).put("connectNulls", false);
        series.putObject("lineStyle").put("width", 2);
        series.putObject("areaStyle").put("opacity", 0.1);
        ArrayNode labels = x.putArray("data");
        ArrayNode data = series.putArray("data");
        if (known(result) == 1) {
            series.put("symbol", "circle").put("symbolSize", LONELY);
        }
        for (MetricPoint point : result.points()) {
            labels.add(String.valueOf(point.period()));
            data.add(Json.node(point.value()));
        }
        return option;
    }
}

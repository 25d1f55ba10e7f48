package io.formwork.metric.chart;

import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricResult;
import io.formwork.platform.json.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A ring of the groups' parts; what is too small to tell apart is put together. */
final class PieChart {

    private static final int MOST_PARTS = 8;

    private final ChartSpec spec;
    private final ChartWords words;

    PieChart(ChartSpec spec, ChartWords words) {
        this.spec = spec;
        this.words = words;
    }

    ObjectNode option(MetricResult result) {
        ObjectNode option = ChartStyle.option();
        ObjectNode series = option.putArray("series").addObject();
        series.put("name", words.label(result)).put("type", "pie");
        series.putArray("radius").add("45%").add("70%");
        series.putArray("center").add("50%").add("50%");
        series.put("avoidLabelOverlap", true);
        series.putObject("itemStyle").put("borderColor", "#fff").put("borderWidth", 2);
        series.putObject("label").put("color", ChartStyle.SOFT).put("formatter", "{b}\n{d}%");
        series.putObject("labelLine").put("length", 8).put("length2", 8);
        addParts(series.putArray("data"), result);
        option.putObject("tooltip").put("trigger", "item");
        return option;
    }

    private void addParts(ArrayNode data, MetricResult result) {
        List<MetricPoint> parts = result.points().stream()
                .filter(point -> point.value() != null && point.value().signum() > 0)
                .sorted(Comparator.comparing(MetricPoint::value, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        int most = spec.limit() > 0 ? spec.limit() : MOST_PARTS;
        boolean all = parts.size() <= most;
        for (MetricPoint part : all ? parts : parts.subList(0, most - 1)) {
            ObjectNode datum = words.datum(result, part);
            datum.put("name", result.isGrouped() ? part.groupLabel() : words.label(result));
            ChartStyle.color(result, part.group())
                    .ifPresent(color -> datum.withObject("/itemStyle").put("color", color));
            data.add(datum);
        }
        if (!all) {
            BigDecimal rest = parts.subList(most - 1, parts.size()).stream()
                    .map(MetricPoint::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            data.addObject().put("name", words.text("metric.chart.rest")).set("value", Json.node(rest));
        }
    }
}

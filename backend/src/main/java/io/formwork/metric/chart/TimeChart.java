package io.formwork.metric.chart;

import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines or bars over periods; a series for each metric, or for each group of one. */
final class TimeChart {

    private final ChartSpec spec;
    private final ChartWords words;

    TimeChart(ChartSpec spec, ChartWords words) {
        this.spec = spec;
        this.words = words;
    }

    ObjectNode option(List<MetricResult> results) {
        List<LocalDate> periods = periods(results);
        Map<Series, Map<LocalDate, MetricPoint>> series = series(results);
        ObjectNode option = ChartStyle.option();
        boolean legend = series.size() > 1;
        ChartStyle.grid(option, legend);
        if (legend) {
            ChartStyle.legend(option);
        }
        axes(option, results.getFirst(), periods);
        ArrayNode all = option.putArray("series");
        series.forEach((one, points) -> addSeries(all.addObject(), one, points, periods, series.size()));
        option.putObject("tooltip").put("trigger", "axis");
        return option;
    }

    private record Series(MetricResult result, @Nullable String group, String label) {}

    private static List<LocalDate> periods(List<MetricResult> results) {
        TreeSet<LocalDate> periods = new TreeSet<>();
        for (MetricResult result : results) {
            result.points().stream()
                    .map(MetricPoint::period)
                    .filter(Objects::nonNull)
                    .forEach(periods::add);
        }
        return List.copyOf(periods);
    }

    private Map<Series, Map<LocalDate, MetricPoint>> series(List<MetricResult> results) {
        Map<Series, Map<LocalDate, MetricPoint>> series = new LinkedHashMap<>();
        int most = spec.limit() > 0 ? spec.limit() : ChartStyle.MOST_SERIES;
        for (MetricResult result : results) {
            for (MetricPoint point : result.points()) {
                String label = result.isGrouped() ? point.groupLabel() : words.label(result);
                Series one = new Series(result, point.group(), label);
                if (point.period() != null && (series.containsKey(one) || series.size() < most)) {
                    series.computeIfAbsent(one, key -> new LinkedHashMap<>()).put(point.period(), point);
                }
            }
        }
        return series;
    }

    private void axes(ObjectNode option, MetricResult first, List<LocalDate> periods) {
        ObjectNode x = ChartStyle.categories(option.putObject("xAxis"));
        ArrayNode labels = x.putArray("data");
        int year = 0;
        for (LocalDate period : periods) {
            labels.add(words.period(period, first.grain(), period.getYear() != year));
            year = period.getYear();
        }
        ObjectNode y = ChartStyle.values(option.putObject("yAxis"), words.axis(first));
        if (spec.type() == ChartSpec.Type.LINE) {
            y.put("scale", true);
        } else {
            x.put("boundaryGap", true);
        }
    }

    private void addSeries(
            ObjectNode node, Series series, Map<LocalDate, MetricPoint> points, List<LocalDate> periods, int count) {
        boolean line = spec.type() == ChartSpec.Type.LINE;
        node.put("name", series.label()).put("type", line ? "line" : "bar");
        if (line) {
            node.put("connectNulls", false).put("symbol", "circle").put("symbolSize", 6);
            node.putObject("lineStyle").put("width", 2);
        } else {
            node.put("barMaxWidth", 28);
            if (spec.stacked()) {
                node.put("stack", "all");
            }
        }
        ChartStyle.color(series.result(), series.group()).ifPresent(color -> {
            node.withObject("/itemStyle").put("color", color);
            if (line) {
                node.withObject("/lineStyle").put("color", color);
            }
        });
        ArrayNode data = node.putArray("data");
        for (LocalDate period : periods) {
            MetricPoint point = points.get(period);
            if (point == null) {
                data.addNull();
            } else {
                data.add(datum(series.result(), point, line));
            }
        }
        BigDecimal target = series.result().metric().target();
        if (spec.target() && count == 1 && target != null) {
            target(node, series.result(), target, endsAbove(points, target));
        }
    }

    /** A period that is not over must not look like a fall: hollow on lines, pale as a bar. */
    private ObjectNode datum(MetricResult result, MetricPoint point, boolean line) {
        ObjectNode datum = words.datum(result, point);
        if (point.partial() && line) {
            datum.put("symbol", "emptyCircle");
        } else if (point.partial()) {
            datum.putObject("itemStyle").put("opacity", 0.5);
        }
        return datum;
    }

    private static boolean endsAbove(Map<LocalDate, MetricPoint> points, BigDecimal target) {
        return points.values().stream()
                .map(MetricPoint::value)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .filter(last -> last.compareTo(target) >= 0)
                .isPresent();
    }

    /** Its name stands on the side of the line where the course does not end. */
    private void target(ObjectNode node, MetricResult result, BigDecimal target, boolean below) {
        ObjectNode mark = node.putObject("markLine");
        mark.put("silent", true).put("symbol", "none");
        mark.putObject("lineStyle").put("color", ChartStyle.SOFT).put("type", "dashed");
        mark.putObject("label")
                .put("position", below ? "insideEndBottom" : "insideEndTop")
                .put("color", ChartStyle.SOFT)
                .put(
                        "formatter",
                        words.text("metric.chart.target", words.format().text(result, target, words.language())));
        mark.putArray("data").addObject().put("yAxis", target);
    }
}

package io.formwork.metric.chart;

import io.formwork.metric.MetricFormat;
import io.formwork.metric.MetricResult;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the ECharts option of a chart. Missing values stay gaps. Each datum carries metric, period and group, so that a
 * click leads to the records; under {@code formwork} stand prefix, suffix and decimals for who shows single values.
 */
@Singleton
public class ChartOptions {

    private final MetricFormat format;
    private final Messages messages;

    ChartOptions(MetricFormat format, Messages messages) {
        this.format = format;
        this.messages = messages;
    }

    /** The option as JSON text. */
    public String of(ChartSpec spec, MetricResult result, Language language) {
        return Json.write(of(spec, List.of(result), language));
    }

    /** The option of one or several metrics over the same window. */
    public ObjectNode of(ChartSpec spec, List<MetricResult> results, Language language) {
        ChartWords words = new ChartWords(format, messages, language);
        ObjectNode option = switch (spec.type()) {
            case SPARK -> SparkChart.option(results.getFirst());
            case PIE -> new PieChart(spec, words).option(results.getFirst());
            case LINE, BAR ->
                isOverTime(results)
                        ? new TimeChart(spec, words).option(results)
                        : new GroupChart(spec, words).option(results);
        };
        MetricResult first = results.getFirst();
        option.putObject("formwork")
                .put("prefix", format.prefix(first.metric(), first.currency()))
                .put("suffix", format.suffix(first.metric(), language))
                .put("decimals", first.metric().decimals())
                .put("missing", messages.text(language, "metric.missing"));
        return option;
    }

    private static boolean isOverTime(List<MetricResult> results) {
        return results.stream().flatMap(result -> result.points().stream()).anyMatch(point -> point.period() != null);
    }
}

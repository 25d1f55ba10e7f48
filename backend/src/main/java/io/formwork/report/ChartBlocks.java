package io.formwork.report;

import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricFormat;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricService;
import io.formwork.metric.MetricUnit;
import io.formwork.metric.chart.ChartOptions;
import io.formwork.metric.chart.ChartSpec;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Messages;
import io.formwork.report.chart.SvgCharts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the metrics of a section; those of one unit share a chart of their trend. */
@Singleton
class ChartBlocks {

    /** The width of the text on paper. */
    private static final int WIDTH = 658;

    private static final int HEIGHT = 250;
    private static final int HEIGHT_OF_BAR = 26;
    private static final int HEIGHT_OF_BARS_AT_LEAST = 150;

    private final MetricService metrics;
    private final MetricFormat format;
    private final Figures figures;
    private final ChartOptions options;
    private final SvgCharts charts;
    private final Messages messages;

    ChartBlocks(
            MetricService metrics,
            MetricFormat format,
            Figures figures,
            ChartOptions options,
            SvgCharts charts,
            Messages messages) {
        this.metrics = metrics;
        this.format = format;
        this.figures = figures;
        this.options = options;
        this.charts = charts;
        this.messages = messages;
    }

    /** One chart for each unit among the metrics. */
    List<ReportChart> trend(ReportScope scope, ReportSection section) {
        Map<MetricUnit, List<MetricDefinition>> byUnit = new LinkedHashMap<>();
        for (String key : section.metrics()) {
            MetricDefinition metric = metrics.get(scope.actor(), scope.app(), key);
            byUnit.computeIfAbsent(metric.unit(), unit -> new ArrayList<>()).add(metric);
        }
        List<ReportChart> drawn = new ArrayList<>();
        for (List<MetricDefinition> ofUnit : byUnit.values()) {
            drawn.add(trend(scope, section, ofUnit, section.id() + "-" + drawn.size()));
        }
        return drawn;
    }

    private ReportChart trend(ReportScope scope, ReportSection section, List<MetricDefinition> shown, String id) {
        String title = shown.stream()
                .map(metric -> title(scope, metric))
                .collect(Collectors.joining(messages.text(scope.language(), "report.chart.and")));
        try {
            List<MetricResult> results = shown.stream()
                    .map(metric -> metrics.compute(
                            scope.actor(), figures.query(scope, metric).each(scope.grain())))
                    .toList();
            return draw(scope, id, title, spec(section), results, HEIGHT);
        } catch (Forbidden e) {
            return problem(scope, title, "report.chart.forbidden");
        }
    }

    /** One chart for each metric. */
    List<ReportChart> breakdown(ReportScope scope, ReportSection section) {
        List<ReportChart> drawn = new ArrayList<>();
        for (String key : section.metrics()) {
            MetricDefinition metric = metrics.get(scope.actor(), scope.app(), key);
            drawn.add(breakdown(scope, section, metric, section.id() + "-" + drawn.size()));
        }
        return drawn;
    }

    private ReportChart breakdown(ReportScope scope, ReportSection section, MetricDefinition metric, String id) {
        String title = title(scope, metric);
        try {
            MetricResult result =
                    metrics.compute(scope.actor(), figures.query(scope, metric).by(section.by()));
            int height = section.chart() == ReportSection.Chart.BAR
                    ? Math.max(
                            HEIGHT_OF_BARS_AT_LEAST,
                            HEIGHT_OF_BAR * (result.points().size() + 2))
                    : HEIGHT;
            return draw(scope, id, title, spec(section), List.of(result), height);
        } catch (Forbidden e) {
            return problem(scope, title, "report.chart.forbidden");
        }
    }

    private ReportChart draw(
            ReportScope scope, String id, String title, ChartSpec spec, List<MetricResult> results, int height) {
        boolean empty =
                results.stream().flatMap(result -> result.points().stream()).allMatch(point -> point.value() == null);
        if (empty) {
            return problem(scope, title, "report.chart.empty");
        }
        String option = Json.write(options.of(spec, results, scope.language()));
        return charts.draw(id, option, WIDTH, height)
                .map(svg -> new ReportChart(title, svg, ""))
                .orElseGet(() -> problem(scope, title, "report.chart.failed"));
    }

    private ReportChart problem(ReportScope scope, String title, String key) {
        return new ReportChart(title, "", messages.text(scope.language(), key));
    }

    private String title(ReportScope scope, MetricDefinition metric) {
        String unit = format.suffix(metric, scope.language()).strip();
        String label = metric.label().in(scope.language());
        return unit.isEmpty() ? label : messages.text(scope.language(), "report.chart.unit", label, unit);
    }

    private static ChartSpec spec(ReportSection section) {
        return ChartSpec.of(
                switch (section.chart()) {
                    case LINE -> ChartSpec.Type.LINE;
                    case BAR -> ChartSpec.Type.BAR;
                    case PIE -> ChartSpec.Type.PIE;
                });
    }
}

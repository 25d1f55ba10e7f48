package io.formwork.matrix;

import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricService;
import io.formwork.metric.chart.ChartOptions;
import io.formwork.metric.chart.ChartSpec;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.text.Language;
import io.formwork.report.ReportOutput;
import io.formwork.report.ReportPeriod;
import io.formwork.report.ReportQuery;
import io.formwork.report.ReportService;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.databind.JsonNode;

/** The ways by which values are counted, added up, drawn and printed. */
@Singleton
final class NumberWays {

    @Inject
    MetricService metrics;

    @Inject
    ChartOptions charts;

    @Inject
    ReportService reportService;

    @Inject
    ReportOutput output;

    @Inject
    HttpTester http;

    List<Way> all() {
        return List.of(
                Way.of("aggregate", this::aggregate),
                Way.of("group and chart", this::chart),
                Way.of("metric rows", this::metricRows),
                Way.rare("dashboard", 3, this::dashboard),
                Way.rare("report", 10, this::report),
                Way.rare("PDF", 100, this::pdf));
    }

    private void aggregate(MatrixCase one) {
        try {
            var value = metrics.compute(one.actor, query(one, one.world.sum)).value();
            one.asked("amount", false);
            long expected = one.visible().stream().mapToLong(Deal::amount).sum();
            one.expect(
                    expected == 0
                            ? value == null || value.signum() == 0
                            : value != null && value.longValue() == expected,
                    "summed " + value + " instead of " + expected);
        } catch (Forbidden e) {
            one.asked("amount", true);
        }
        try {
            metrics.compute(one.actor, query(one, one.world.noted));
            one.asked("note", false);
        } catch (Forbidden e) {
            one.asked("note", true);
        }
    }

    private void chart(MatrixCase one) {
        try {
            var result = metrics.compute(one.actor, query(one, one.world.count).by("grade"));
            one.asked("grade", false);
            long counted =
                    result.points().stream().mapToLong(point -> point.n()).sum();
            one.expect(counted == one.visible().size(), "grouped " + counted + " records");
            one.scan(charts.of(ChartSpec.of(ChartSpec.Type.BAR), result, Language.EN));
        } catch (Forbidden e) {
            one.asked("grade", true);
        }
    }

    private void metricRows(MatrixCase one) {
        Answer answer = http.to(one.api() + "/metrics/" + one.world.count + "/rows?limit=100")
                .bearer(one.token)
                .get();
        one.expect(
                answer.status() == (one.sees() ? 200 : 403),
                "answered " + answer.status() + " for the rows of a count");
        one.scan(answer.body());
        if (answer.status() == 200) {
            one.expect(
                    answer.json().path("count").asInt() == one.visible().size(),
                    "other rows behind a number than seen");
        }
    }

    private void dashboard(MatrixCase one) {
        Answer answer =
                http.to(one.api() + "/dashboards/board").bearer(one.token).get();
        one.scan(answer.body());
        one.expect(answer.status() == 200, "answered " + answer.status() + " for a dashboard");
        for (JsonNode card : answer.json().path("cards")) {
            String field = switch (card.path("id").asString("")) {
                case "sum" -> "amount";
                case "grade" -> "grade";
                default -> "";
            };
            boolean refused = card.has("problem");
            if (field.isEmpty()) {
                one.expect(refused != one.sees(), "a count that does not fit the rights");
            } else {
                one.asked(field, refused);
            }
        }
    }

    private void report(MatrixCase one) {
        Answer answer = http.to(one.api() + "/reports/paper.html?from=2026-01-01&to=2027-01-01&lang=en")
                .bearer(one.token)
                .get();
        one.expect(answer.status() == 200, "answered " + answer.status() + " for a report");
        one.scan(answer.body());
        for (Deal deal : one.visible()) {
            if (one.known.right(deal, "note").reads()) {
                one.expect(answer.body().contains(deal.note()), "left out a note that may be seen");
            }
        }
    }

    private void pdf(MatrixCase one) throws IOException {
        var report = reports(one);
        try (var document = Loader.loadPDF(report)) {
            one.scan(new PDFTextStripper().getText(document).replaceAll("\\s", ""));
        }
    }

    private byte[] reports(MatrixCase one) {
        var period = new ReportPeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
        var out = new ByteArrayOutputStream();
        output.pdf(reportService.render(one.actor, ReportQuery.of(one.world.app, "paper", period, Language.EN)), out);
        return out.toByteArray();
    }

    private static MetricQuery query(MatrixCase one, String metric) {
        return MetricQuery.of(one.world.app, metric, null, null, Language.EN);
    }
}

package io.formwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.audit.AuditFilter;
import io.formwork.audit.AuditService;
import io.formwork.identity.Actor;
import io.formwork.metric.Baseline;
import io.formwork.metric.MetricComparison;
import io.formwork.metric.MetricFormat;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricService;
import io.formwork.platform.text.Language;
import io.formwork.template.TemplateService;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The shipped report over the shipped sample: what it says is what the metrics say. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportRestTest {

    private static final LocalDate FROM = LocalDate.parse("2026-05-01");
    private static final LocalDate TO = LocalDate.parse("2026-11-01");
    private static final String PERIOD = "?from=2026-05-01&to=2026-11-01&lang=";
    private static final String REPORT = "/reports/customer-performance-summary";

    private final String app = "r" + Long.toString(System.nanoTime(), 36);

    @Inject
    TemplateService templates;

    @Inject
    MetricService metrics;

    @Inject
    MetricFormat format;

    @Inject
    HttpTester http;

    @Inject
    AuditService audit;

    @Inject
    io.micronaut.runtime.server.EmbeddedServer server;

    private String token = "";

    @BeforeAll
    void install() {
        templates.install(Actor.system(), "customer-performance", app, true, step -> {});
        token = http.to("/api/v1/login")
                .json("{\"login\": \"admin\", \"password\": \"admin-in-tests\"}")
                .post()
                .json()
                .path("token")
                .asString("");
    }

    @Test
    void withoutATokenThereIsNoReport() {
        assertThat(http.to(path(".pdf", "zh")).get().status()).isEqualTo(401);
    }

    @Test
    void aReportThatDoesNotExistAndAPeriodThatIsNoneAreSaidSo() {
        String unknown = "/api/v1/apps/" + app + "/reports/nothing.pdf";
        String backwards = "/api/v1/apps/" + app + REPORT + ".html?from=2026-05-01&to=2026-04-01";
        String noDate = "/api/v1/apps/" + app + REPORT + ".html?from=yesterday";

        assertThat(http.to(unknown).bearer(token).get().status()).isEqualTo(404);
        assertThat(http.to(backwards).bearer(token).get().status()).isEqualTo(422);
        assertThat(http.to(noDate).bearer(token).get().body()).contains("/from").contains("yesterday");
    }

    @Test
    void thePrintedValuesAreThoseOfTheMetricsInBothLanguages() throws Exception {
        for (Language language : Language.values()) {
            byte[] pdf = bytes(path(".pdf", language.code()));
            Files.createDirectories(Path.of("target/reports"));
            Files.write(Path.of("target/reports/customer-performance-" + language.code() + ".pdf"), pdf);

            String text = text(pdf);
            for (String metric :
                    List.of("csat", "nps", "answers", "complaints", "first-response-hours", "resolution-rate")) {
                MetricComparison expected = compared(metric, language);
                assertThat(text)
                        .as(metric)
                        .contains(format.text(
                                expected.current(), expected.current().value(), language))
                        .contains(
                                format.text(expected.before(), expected.before().value(), language));
            }
        }
    }

    @Test
    void whoTakesAReportAlongIsOnRecord() {
        AuditFilter taken = new AuditFilter(null, null, null, "report.exported", app, null, null);
        int before = audit.list(Actor.system(), taken, null, 50).entries().size();

        http.to(path(".html", "zh")).bearer(token).get();
        http.to("/api/v1/apps/" + app + "/reports/nothing.html").bearer(token).get();

        assertThat(audit.list(Actor.system(), taken, null, 50).entries())
                .hasSize(before + 1)
                .first()
                .satisfies(entry -> {
                    assertThat(entry.login()).isEqualTo("admin");
                    assertThat(entry.subject()).isEqualTo("customer-performance-summary");
                    assertThat(entry.after()).startsWith("HTML");
                });
    }

    @Test
    void thePageShowsTheSameAndHasNoScript() {
        String page = http.to(path(".html", "zh")).bearer(token).get().body();
        MetricComparison csat = compared("csat", Language.ZH);

        assertThat(page)
                .contains("<title>客户绩效总结")
                .contains(format.text(csat.current(), csat.current().value(), Language.ZH))
                .contains("<svg")
                .doesNotContain("<script")
                .doesNotContain("{{");
    }

    @Test
    void casesAndActionsNamePeopleAndCustomersInsteadOfIds() throws Exception {
        String text = text(bytes(path(".pdf", "zh")));

        assertThat(text).contains("案例分析").contains("行动计划").contains("有限公司");
        assertThat(text.lines().filter(line -> line.startsWith("HF-")))
                .isNotEmpty()
                .noneMatch(line -> line.matches(".*\\b\\d{15,}\\b.*"));
    }

    private MetricComparison compared(String metric, Language language) {
        return metrics.compare(Actor.system(), MetricQuery.of(app, metric, FROM, TO, language), Baseline.PREVIOUS);
    }

    private String path(String ending, String language) {
        return "/api/v1/apps/" + app + REPORT + ending + PERIOD + language;
    }

    private byte[] bytes(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return answer.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}

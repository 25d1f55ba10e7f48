package io.formwork.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SvgChartsTest {

    private static final String LINE = """
            {"xAxis": {"type": "category", "data": ["2026-01", "2026-02", "2026-03"]}, "yAxis": {"type": "value"},
             "legend": {}, "series": [{"type": "line", "name": "满意度 <script>alert(1)</script>", "data": [81, null, 60]}]}
            """;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final ChartEngines engines = new ChartEngines(now::get);
    private final SvgCharts charts = new SvgCharts(engines);

    @AfterEach
    void close() {
        engines.closeAll();
    }

    @Test
    void theSameOptionGivesTheSameTextEveryTime() {
        String first = charts.draw("c1", LINE, 658, 260).orElseThrow();
        String again = charts.draw("c1", LINE, 658, 260).orElseThrow();

        assertThat(first).isEqualTo(again).startsWith("<svg").contains("<path").contains("满意度");
    }

    @Test
    void aTextInAChartStaysText() {
        String svg = charts.draw("c1", LINE, 658, 260).orElseThrow();

        assertThat(svg).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void whatThePrinterCannotReadIsLeftOut() {
        String svg = charts.draw("c1", LINE, 658, 260).orElseThrow();

        assertThat(svg)
                .doesNotContain("<style")
                .doesNotContain("dominant-baseline")
                .contains("dy=\"0.36em\"");
    }

    @Test
    void anOptionThatCannotBeDrawnGivesNothingAndTheNextOneIsDrawn() {
        assertThat(charts.draw("bad", "{\"xAxis\": ", 100, 100)).isEmpty();
        assertThat(charts.draw("good", LINE, 658, 260)).isPresent();
    }

    @Test
    void aScriptInAnOptionIsNotRun() {
        String option = "{\"tooltip\": {\"formatter\": \"Polyglot.eval\"}, \"title\": {\"text\": \"Java.type('x')\"}}";

        assertThat(charts.draw("c1", option, 200, 100).orElseThrow()).contains("Java.type(&#39;x&#39;)");
    }

    @Test
    void theEngineStartsWithTheFirstChartAndIsClosedWhenNobodyDraws() {
        assertThat(engines.started()).isFalse();
        charts.draw("c1", LINE, 658, 260);
        assertThat(engines.started()).isTrue();

        engines.closeUnused();
        assertThat(engines.started()).isTrue();
        now.updateAndGet(time -> time.plus(ChartEngines.KEEP).plus(Duration.ofSeconds(1)));
        engines.closeUnused();

        assertThat(engines.started()).isFalse();
        assertThat(charts.draw("c1", LINE, 658, 260)).isPresent();
    }

    @Test
    void theEngineIsReadyBeforeTheFirstChartWhenItWasPrepared() throws InterruptedException {
        charts.prepare();

        for (int i = 0; i < 600 && !engines.rests(); i++) {
            Thread.sleep(100);
        }
        assertThat(engines.rests()).isTrue();
        assertThat(charts.draw("c1", LINE, 658, 260)).isPresent();
    }
}

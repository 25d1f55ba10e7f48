package io.formwork.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormDefinition;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.metric.measure.FormMeasure;
import io.formwork.metric.measure.Measures;
import io.formwork.metric.sql.MetricGroup;
import io.formwork.metric.sql.MetricScope;
import io.formwork.metric.sql.MetricSql;
import io.formwork.platform.json.Json;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each measure against a computation that shares nothing with it, over the same records. */
@MicronautTest(transactional = false)
class MetricOracleTest {

    private static final LocalDate FROM = LocalDate.of(2025, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 1);
    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    @Inject
    MetricSample sample;

    @Inject
    MetricSql sql;

    @Inject
    PublishedForms forms;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        count            | {"type":"count"}
        distinct         | {"type":"distinct","field":"stars"}
        sum              | {"type":"sum","field":"amount"}
        average          | {"type":"average","field":"amount"}
        min              | {"type":"min","field":"amount"}
        max              | {"type":"max","field":"amount"}
        median           | {"type":"median","field":"amount"}
        percentile       | {"type":"percentile","field":"amount","p":90}
        share            | {"type":"share","of":{"field":"channel","op":"eq","value":"web"}}
        nps              | {"type":"nps","field":"score"}
        csat             | {"type":"csat","field":"stars","satisfied":4}
        duration-median  | {"type":"duration","from":"at","to":"done","aggregate":"median","unit":"hours"}
        duration-p90     | {"type":"duration","from":"at","to":"done","aggregate":"percentile","p":90,"unit":"hours"}
        duration-average | {"type":"duration","from":"at","to":"done","aggregate":"average","unit":"hours"}
        """)
    void theDatabaseSaysWhatTheLoopsSay(String name, String measure) {
        for (String zone : List.of("Asia/Shanghai", "America/New_York")) {
            for (Grain grain : List.of(Grain.NONE, Grain.WEEK, Grain.MONTH, Grain.QUARTER)) {
                check(name, measure, ZoneId.of(zone), grain, null);
                check(name, measure, ZoneId.of(zone), grain, "channel");
            }
        }
    }

    private void check(String name, String measureJson, ZoneId zone, Grain grain, String by) {
        FormDefinition form = forms.get(sample.form());
        FormMeasure measure = (FormMeasure) Measures.parse(Json.parse(measureJson), "");
        MetricWindow window = new MetricWindow(FROM, TO, zone);
        List<LocalDate> periods = grain == Grain.NONE ? List.of() : window.periods(grain);
        MetricScope scope = new MetricScope(
                Actor.system(),
                form,
                measure,
                form.field("at"),
                window,
                periods,
                by == null ? null : form.field(by),
                Condition.ALWAYS);

        List<MetricGroup> groups = sql.fetch(scope);

        int counted = 0;
        for (MetricGroup group : groups) {
            LocalDate period = grain == Grain.NONE ? null : periods.get(group.period());
            List<Map<String, Object>> rows = sample.rows().stream()
                    .filter(row -> lies(row, zone, grain, period))
                    .filter(row -> by == null || Objects.equals(row.get(by), group.group()))
                    .toList();
            var measured = measure.read(group.row());
            BigDecimal value = measured.value();
            Double expected = MetricOracle.measure(name, rows);
            assertThat(value == null)
                    .as("%s %s %s %s missing", zone, grain, period, group.group())
                    .isEqualTo(expected == null);
            if (value != null) {
                assertThat(value.doubleValue())
                        .as("%s %s %s %s", zone, grain, period, group.group())
                        .isCloseTo(expected, CLOSE);
            }
            assertThat(group.row().total()).isEqualTo(rows.size());
            counted += rows.size();
        }
        assertThat(counted).isEqualTo((int) sample.rows().stream()
                .filter(row -> lies(row, zone, Grain.NONE, null))
                .count());
    }

    private static boolean lies(Map<String, Object> row, ZoneId zone, Grain grain, LocalDate period) {
        LocalDate day = ((Instant) row.get("at")).atZone(zone).toLocalDate();
        return !day.isBefore(FROM)
                && day.isBefore(TO)
                && (grain == Grain.NONE || grain.start(day).equals(period));
    }
}

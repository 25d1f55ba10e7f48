package io.formwork.metric.compute;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.metric.Baseline;
import io.formwork.metric.MetricComparison;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricService;
import io.formwork.metric.TestMetrics;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false, startApplication = false)
class EarlierRecordsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Inject
    MetricService metrics;

    @Inject
    TestMetrics published;

    @Inject
    TestForms forms;

    @Inject
    RecordService records;

    private FormKey form;

    @BeforeEach
    void twoSevereOnesInMarch() {
        form = forms.published(aForm().with("day", "date").withChoice("kind", "severe", "light"));
        row("2026-03-05", "severe");
        row("2026-03-06", "severe");
    }

    @Test
    void aTimeWithoutAnyRecordIsNotComparedWith() {
        MetricComparison comparison = compare(severe());

        assertThat(comparison.earlier()).isFalse();
        assertThat(comparison.current().value()).isEqualByComparingTo("2");
        assertThat(comparison.difference()).isNull();
        assertThat(comparison.relative()).isNull();
        assertThat(comparison.change()).isEqualTo(MetricComparison.Change.UNKNOWN);
    }

    @Test
    void aTimeInWhichOnlyOtherThingsHappenedIsAZero() {
        row("2026-02-01", "light");

        MetricComparison comparison = compare(severe());

        assertThat(comparison.earlier()).isTrue();
        assertThat(comparison.difference()).isEqualByComparingTo("2");
    }

    @Test
    void aCountIsNotComparedWithATimeOfWhichOnlyTheEndIsCovered() {
        row("2026-02-20", "severe");

        MetricComparison comparison = compare(severe());

        assertThat(comparison.earlier()).isFalse();
        assertThat(comparison.before().value()).isEqualByComparingTo("1");
        assertThat(comparison.difference()).isNull();
    }

    @Test
    void aShareIsComparedWithWhatThereIs() {
        row("2026-02-20", "light");
        String share = published.published(
                form,
                "{\"type\":\"share\",\"of\":{\"field\":\"kind\",\"op\":\"eq\",\"value\":\"severe\"}}",
                "time",
                "\"day\"");

        assertThat(compare(share).earlier()).isTrue();
    }

    @Test
    void aQuotientNeedsRecordsOnBothSides() {
        FormKey visits = forms.published(aForm().with("day", "date"));
        visit(visits, "2026-02-20");
        visit(visits, "2026-03-20");
        String quotient = quotient(severe(), published.published(visits, "{\"type\":\"count\"}", "time", "\"day\""));

        assertThat(compare(quotient).earlier()).isFalse();

        row("2026-02-10", "light");
        assertThat(compare(quotient).earlier()).isTrue();
    }

    private String severe() {
        return published.published(
                form,
                "{\"type\":\"count\"}",
                "time",
                "\"day\"",
                "where",
                "{\"field\":\"kind\",\"op\":\"eq\",\"value\":\"severe\"}");
    }

    private String quotient(String numerator, String denominator) {
        var key = new DefinitionKey(form.app(), MetricDefinition.KIND, "q" + Long.toString(System.nanoTime(), 36));
        published.published(key, (ObjectNode) Json.parse("""
            {"label":{"zh":"商"},"measure":{"type":"ratio","numerator":"%s","denominator":"%s"}}
            """.formatted(numerator, denominator)));
        return key.key();
    }

    private MetricComparison compare(String metric) {
        return metrics.compare(
                Actor.system(),
                MetricQuery.of(form.app(), metric, MARCH, MARCH.plusMonths(1), Language.EN),
                Baseline.PREVIOUS);
    }

    private void row(String day, String kind) {
        records.create(Actor.system(), form, Map.of("day", LocalDate.parse(day), "kind", kind), Cause.REST);
    }

    private void visit(FormKey visits, String day) {
        records.create(Actor.system(), visits, Map.of("day", LocalDate.parse(day)), Cause.REST);
    }
}

package io.formwork.metric.chart;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricService;
import io.formwork.metric.TestMetrics;
import io.formwork.platform.text.Language;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Groups are drawn in the colours of their options, so that what is severe is as red in a chart as in a table. */
@MicronautTest(transactional = false, startApplication = false)
class ChartColorsTest {

    private static final String RED = "#d33a3e";
    private static final String GREEN = "#048b56";

    @Inject
    TestForms forms;

    @Inject
    TestMetrics metrics;

    @Inject
    RecordService records;

    @Inject
    MetricService service;

    @Inject
    ChartOptions charts;

    @Test
    void groupsOverTimeAndPartsOfARingWearTheirOptionsColours() {
        FormKey form = severities("green", "red");

        ObjectNode bars = charts.of(
                ChartSpec.of(ChartSpec.Type.BAR).asStacked(true), List.of(counted(form, Grain.MONTH)), Language.EN);
        ObjectNode ring = charts.of(ChartSpec.of(ChartSpec.Type.PIE), List.of(counted(form, Grain.NONE)), Language.EN);

        assertThat(bars.at("/series/0/itemStyle/color").asString()).isEqualTo(GREEN);
        assertThat(bars.at("/series/1/itemStyle/color").asString()).isEqualTo(RED);
        assertThat(ring.at("/series/0/data"))
                .extracting(part -> part.at("/itemStyle/color").asString())
                .containsExactlyInAnyOrder(GREEN, RED);
    }

    @Test
    void coloursThatWouldNotTellGroupsApartAreLeftToThePalette() {
        FormKey form = severities("grey", "grey");

        ObjectNode bars = charts.of(ChartSpec.of(ChartSpec.Type.BAR), List.of(counted(form, Grain.MONTH)), Language.EN);

        assertThat(bars.at("/series/0/itemStyle").isMissingNode()).isTrue();
    }

    private FormKey severities(String low, String high) {
        FormKey form = forms.published(aForm().with("severity", "choice", schema -> {
            var options = ((ObjectNode) schema.path(FormField.EXTRAS)).putArray("options");
            options.addObject().put("value", "low").put("color", low);
            options.addObject().put("value", "high").put("color", high);
        }));
        records.create(Actor.system(), form, Map.of("severity", "low"), Cause.USER);
        records.create(Actor.system(), form, Map.of("severity", "high"), Cause.USER);
        return form;
    }

    private MetricResult counted(FormKey form, Grain grain) {
        String metric = metrics.published(form, "{\"type\": \"count\"}", "by", "[\"severity\"]");
        var query = MetricQuery.of(form.app(), metric, null, null, Language.EN)
                .each(grain)
                .by("severity");
        return service.compute(Actor.system(), query);
    }
}

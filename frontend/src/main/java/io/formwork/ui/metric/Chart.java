package io.formwork.ui.metric;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Draws an ECharts option; a click on a value is told. */
@Tag("fw-chart")
@JsModule("./chart/fw-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
@StyleSheet("formwork/metric.css")
public final class Chart extends Component implements HasStyle, HasSize {

    private static final String DETAIL = "event.detail";

    /** @param label what the chart shows, for those who cannot see it */
    public Chart(String option, String label) {
        show(option, label);
    }

    public void show(String option, String label) {
        getElement().setProperty("option", option).setProperty("label", label);
    }

    public Chart onPick(Consumer<Pick> listener) {
        getElement()
                .addEventListener(
                        "fw-chart-pick",
                        event -> listener.accept(Pick.of(event.getEventData().path(DETAIL))))
                .addEventData(DETAIL);
        return this;
    }

    /**
     * The value that was clicked; all are empty when it was the whole chart.
     *
     * @param period the first day
     */
    public record Pick(Optional<String> metric, Optional<String> period, Optional<String> group) {

        static Pick of(JsonNode detail) {
            return new Pick(text(detail, "metric"), text(detail, "period"), text(detail, "group"));
        }

        private static Optional<String> text(JsonNode detail, String name) {
            return Optional.of(detail.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
        }
    }
}

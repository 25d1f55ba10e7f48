package io.formwork.ui.metric;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricResult;
import io.formwork.platform.text.Language;

/** A single number, large, with how sure one may be of it. */
public final class NumberSummary extends Div {

    public NumberSummary(MetricScreens screens, MetricResult result) {
        Language language = screens.user.actor().language();
        MetricPoint point = result.single();
        Span value = new Span(screens.format.text(result, point.value(), language));
        value.addClassName("fw-number__value");
        Div facts = new Div(new Span(getTranslation("metrics.n", point.n())));
        facts.addClassName("fw-number__facts");
        if (point.interval() != null) {
            facts.add(new Span(getTranslation(
                    "metrics.interval",
                    screens.format.number(result.metric(), point.interval().low(), language),
                    screens.format.number(result.metric(), point.interval().high(), language))));
        }
        if (point.few()) {
            facts.add(new Span(getTranslation("metrics.few", result.metric().minimumN())));
        }
        if (point.partial()) {
            facts.add(new Span(getTranslation("metrics.partial")));
        }
        add(value, facts);
    }

    /** The definition of a result in words. */
    public static Div words(MetricResult result) {
        Div list = new Div();
        list.addClassName("fw-number__words");
        result.words().lines().forEach(line -> list.add(new Span(line.label()), new Span(line.text())));
        return list;
    }
}

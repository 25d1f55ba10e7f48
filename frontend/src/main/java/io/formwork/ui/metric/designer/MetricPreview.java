package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Problem;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricResult;
import io.formwork.metric.chart.ChartSpec;
import io.formwork.platform.error.FormworkException;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Panel;
import io.formwork.ui.definition.ProblemList;
import io.formwork.ui.metric.Chart;
import io.formwork.ui.metric.NumberSummary;
import java.util.List;

/** What the draft says of the real records: the number, its course over twelve months, and its definition in words. */
final class MetricPreview extends Panel {

    private final transient MetricScope scope;
    final Div content = new Div();

    MetricPreview(MetricScope scope) {
        this.scope = scope;
        title(getTranslation("metrics.design.preview"));
        subtitle(getTranslation("metrics.design.preview-text"));
        addClassName("fw-metric-preview");
        content.addClassName("fw-metric-preview__content");
        content.getElement().setAttribute("aria-live", "polite");
        addContent(content);
    }

    /** @param problems of the draft; @param elsewhere those that no control tells */
    void show(List<Problem> problems, List<Problem> elsewhere) {
        content.removeAll();
        if (!elsewhere.isEmpty()) {
            content.add(new ProblemList(elsewhere, problem -> {}));
        }
        boolean blocked = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        if (blocked || scope.metric().isEmpty()) {
            content.add(new EmptyState(VaadinIcon.TRENDING_UP, getTranslation("metrics.design.incomplete"))
                    .text(getTranslation("metrics.design.incomplete-text")));
            return;
        }
        try {
            scope.metric().ifPresent(this::compute);
        } catch (FormworkException refusal) {
            content.add(new Paragraph(scope.material().failures.of(refusal, scope.language())));
        }
    }

    private void compute(MetricDefinition draft) {
        MetricResult course = scope.material().course(scope.actor(), draft);
        MetricResult whole = scope.material().whole(scope.actor(), course);
        content.add(new NumberSummary(scope.material().screens, whole));
        if (course.points().size() > 1) {
            String label = draft.label().in(scope.language());
            Chart chart = new Chart(
                    scope.material().screens.options().of(ChartSpec.of(ChartSpec.Type.LINE), course, scope.language()),
                    label);
            chart.addClassName("fw-metric-preview__chart");
            content.add(chart);
        }
        content.add(NumberSummary.words(whole));
    }
}

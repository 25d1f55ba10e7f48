package io.formwork.ui.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormDefinition;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.ui.component.Toast;
import io.formwork.ui.metric.NewMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What to do when the metric that somebody wants does not exist: count a form's records at once, or design one. */
final class MetricOffer extends Div {

    private static final int MOST_FORMS = 4;

    private final transient NewMetrics metrics;
    private final transient Actor actor;
    private final transient Consumer<MetricDefinition> made;
    final Span text = new Span();
    final List<Button> counts = new ArrayList<>();
    final Button design;

    /** @param made told a metric that was published */
    MetricOffer(NewMetrics metrics, Actor actor, String app, boolean none, Consumer<MetricDefinition> made) {
        this.metrics = metrics;
        this.actor = actor;
        this.made = made;
        addClassName("fw-metric-offer");
        text.setText(getTranslation(none ? "dashboards.card.no-metrics" : "dashboards.card.missing"));
        design = new Button(
                getTranslation("dashboards.card.design-metric"),
                VaadinIcon.TRENDING_UP.create(),
                click -> metrics.design(app));
        design.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(text);
        metrics.uncounted(actor, app).stream().limit(MOST_FORMS).forEach(form -> counts.add(count(form)));
        counts.forEach(this::add);
        add(design);
    }

    /** Says that nothing goes on without a metric. */
    void urge(boolean now) {
        text.getElement().setAttribute("role", "alert").setAttribute("data-urgent", now);
    }

    private Button count(FormDefinition form) {
        String label = getTranslation("dashboards.card.count-of", form.label().in(actor.language()));
        return new Button(label, VaadinIcon.PLUS.create(), click -> {
            MetricDefinition metric = metrics.count(actor, form);
            Toast.success(getTranslation("dashboards.card.made", metric.label().in(actor.language())));
            click.getSource().setVisible(false);
            made.accept(metric);
        });
    }
}

package io.formwork.ui.metric;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricRows;
import org.jspecify.annotations.Nullable;

/** What stands behind a number: its definition in words, n, the interval, and the records above and below the line. */
final class NumberDialog extends Dialog {

    private static final int PAGE = 20;

    private final transient MetricScreens screens;
    private final transient MetricQuery query;
    private final transient Actor actor;
    final Div rows = new Div();

    NumberDialog(MetricScreens screens, MetricQuery query) {
        this.screens = screens;
        this.query = query;
        this.actor = screens.user.actor();
        MetricResult result = screens.metrics.compute(actor, query);
        addClassNames("fw-dialog", "fw-number-dialog");
        setHeaderTitle(result.metric().label().in(actor.language()));
        setWidth("min(720px, calc(100vw - 32px))");
        rows.addClassName("fw-number__rows");
        add(new NumberSummary(screens, result), NumberSummary.words(result), parts(), rows);
        Anchor metric = new Anchor("a/" + query.app() + "/metrics/" + query.metric(), getTranslation("metrics.page"));
        metric.setRouterIgnore(false);
        getFooter().add(metric, new Button(getTranslation("component.close"), click -> close()));
        show(MetricRows.Part.NUMERATOR, null);
    }

    private Tabs parts() {
        Tab above = new Tab(getTranslation("metrics.numerator"));
        Tab below = new Tab(getTranslation("metrics.denominator"));
        Tabs tabs = new Tabs(above, below);
        tabs.addSelectedChangeListener(event ->
                show(event.getSelectedTab() == below ? MetricRows.Part.DENOMINATOR : MetricRows.Part.NUMERATOR, null));
        return tabs;
    }

    private void show(MetricRows.Part part, @Nullable String after) {
        MetricRows found = screens.metrics.rows(actor, query, part, after, PAGE);
        FormDefinition form = screens.forms.get(found.form());
        if (after == null) {
            rows.removeAll();
            rows.add(new Span(getTranslation("metrics.rows", form.label().in(actor.language()), found.count())));
        }
        screens.titles
                .telling(actor, form, found.page().records())
                .forEach((id, title) -> rows.add(line(form, id, title)));
        found.page().next().ifPresent(next -> rows.add(more(part, next)));
    }

    private static Anchor line(FormDefinition form, String id, String title) {
        FormKey key = form.key();
        Anchor line = new Anchor("a/" + key.app() + "/forms/" + key.key() + "/" + id, title);
        line.setRouterIgnore(false);
        return line;
    }

    private Button more(MetricRows.Part part, String next) {
        Button more = new Button(getTranslation("metrics.more"));
        more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        more.addClickListener(click -> {
            rows.remove(more);
            show(part, next);
        });
        return more;
    }
}

package io.formwork.ui.metric;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.identity.Actor;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.chart.ChartSpec;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** One metric: its numbers by month and its definition in words. */
@Route(value = "a/:app/metrics/:key", layout = MainLayout.class)
@Prototype
@PermitAll
public class MetricView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MetricScreens screens;
    private String title = "";

    MetricView(MetricScreens screens) {
        this.screens = screens;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String app = event.getRouteParameters().get("app").orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        Actor actor = screens.user.actor();
        MetricQuery query =
                MetricQuery.of(app, key, null, null, actor.language()).each(Grain.MONTH);
        MetricResult result = screens.metrics.compute(actor, query);
        MetricQuery whole =
                query.during(result.window().from(), result.window().to()).each(Grain.NONE);
        MetricResult single = screens.metrics.compute(actor, whole);
        title = result.metric().label().in(actor.language());
        removeAll();
        add(header(result, actor), new Panel(title, chart(query, result, actor)), definition(single));
    }

    private PageHeader header(MetricResult result, Actor actor) {
        return new PageHeader(title).subtitle(result.metric().description().in(actor.language()));
    }

    private Chart chart(MetricQuery query, MetricResult result, Actor actor) {
        Chart chart = new Chart(screens.options.of(ChartSpec.of(ChartSpec.Type.LINE), result, actor.language()), title);
        chart.addClassName("fw-chart--page");
        return chart.onPick(pick -> screens.open(
                query.during(result.window().from(), result.window().to()), result, pick));
    }

    private Panel definition(MetricResult result) {
        Div words = new Div();
        words.addClassName("fw-number__words");
        result.words().lines().forEach(line -> words.add(new Span(line.label()), new Span(line.text())));
        return new Panel(getTranslation("metrics.definition"), words);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

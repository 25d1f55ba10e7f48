package io.formwork.ui.metric;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.definition.DesignRights;
import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.PublishedMetrics;
import io.formwork.metric.chart.ChartSpec;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** One metric: its number now, by month and by group, and its definition in words. */
@Route(value = "a/:app/metrics/:key", layout = MainLayout.class)
@Prototype
@PermitAll
public class MetricView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MetricScreens screens;
    private final transient PublishedMetrics published;
    private final transient DesignRights rights;
    final Select<FormField> by = new Select<>();
    private final Div groups = new Div();
    private String title = "";

    MetricView(MetricScreens screens, PublishedMetrics published, DesignRights rights) {
        this.screens = screens;
        this.published = published;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String app = event.getRouteParameters().get("app").orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        Actor actor = screens.user.actor();
        MetricQuery months =
                MetricQuery.of(app, key, null, null, actor.language()).each(Grain.MONTH);
        MetricResult course = screens.metrics.compute(actor, months);
        MetricQuery whole =
                months.during(course.window().from(), course.window().to()).each(Grain.NONE);
        MetricResult single = screens.metrics.compute(actor, whole);
        title = course.metric().label().in(actor.language());
        removeAll();
        add(header(course.metric(), actor), number(whole, single));
        if (course.points().size() > 1) {
            add(new Panel(
                    getTranslation("metrics.by-month"), chart(whole.each(Grain.MONTH), course, ChartSpec.Type.LINE)));
        }
        if (!course.metric().by().isEmpty()) {
            add(breakdown(whole, course.metric(), actor));
        }
        add(new Panel(getTranslation("metrics.definition"), NumberSummary.words(single)));
    }

    private PageHeader header(MetricDefinition metric, Actor actor) {
        PageHeader header = new PageHeader(title).subtitle(metric.description().in(actor.language()));
        if (rights.mayDesign(actor, metric.key().app())) {
            Anchor design = new Anchor(
                    "a/" + metric.key().app() + "/design/metric/" + metric.key().key(), getTranslation("metrics.edit"));
            design.setRouterIgnore(false);
            header.actions(design);
        }
        return header;
    }

    private Panel number(MetricQuery query, MetricResult result) {
        Button rows =
                new Button(getTranslation("metrics.open"), VaadinIcon.LIST.create(), click -> screens.open(query));
        return new Panel(getTranslation("metrics.whole"), new NumberSummary(screens, result)).actions(rows);
    }

    private Panel breakdown(MetricQuery query, MetricDefinition metric, Actor actor) {
        List<FormField> fields = metric.by().stream()
                .map(name -> published.field(metric, name))
                .flatMap(Optional::stream)
                .toList();
        by.setItems(fields);
        by.setItemLabelGenerator(field -> field.label().in(actor.language()));
        by.setAriaLabel(getTranslation("metrics.by"));
        by.addValueChangeListener(
                chosen -> showGroups(query.by(chosen.getValue().name()), actor));
        fields.stream().findFirst().ifPresent(by::setValue);
        return new Panel(getTranslation("metrics.by"), groups).actions(by);
    }

    private void showGroups(MetricQuery query, Actor actor) {
        groups.removeAll();
        groups.add(chart(query, screens.metrics.compute(actor, query), ChartSpec.Type.BAR));
    }

    private Chart chart(MetricQuery query, MetricResult result, ChartSpec.Type type) {
        Chart chart = new Chart(
                screens.options.of(
                        ChartSpec.of(type), result, screens.user.actor().language()),
                title);
        chart.addClassName("fw-chart--page");
        return chart.onPick(pick -> screens.open(query, result, pick));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

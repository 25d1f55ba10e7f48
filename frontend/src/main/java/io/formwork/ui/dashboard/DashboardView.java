package io.formwork.ui.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.dashboard.DashboardCard;
import io.formwork.dashboard.DashboardDefinition;
import io.formwork.dashboard.DashboardFilter;
import io.formwork.dashboard.DashboardService;
import io.formwork.definition.DesignRights;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.text.Messages;
import io.formwork.record.ChangeFeed;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.metric.MetricScreens;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dashboard whose cards follow the records behind them. */
@Route(value = "a/:app/dashboards/:key", layout = MainLayout.class)
@Prototype
@PermitAll
@StyleSheet("formwork/dashboard.css")
public class DashboardView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DashboardService dashboards;
    private final transient MetricScreens screens;
    private final transient ChangeFeed feed;
    private final transient Messages messages;
    private final transient DesignRights rights;
    private final transient Clock clock;
    private final transient FormworkSettings settings;
    final transient Map<String, CardPanel> cards = new LinkedHashMap<>();
    private transient @Nullable Runnable unlisten;
    private transient @Nullable DashboardDefinition dashboard;

    @Nullable
    FilterBar filters;

    DashboardView(
            DashboardService dashboards,
            MetricScreens screens,
            ChangeFeed feed,
            Messages messages,
            DesignRights rights,
            Clock clock,
            FormworkSettings settings) {
        this.dashboards = dashboards;
        this.screens = screens;
        this.feed = feed;
        this.messages = messages;
        this.rights = rights;
        this.clock = clock;
        this.settings = settings;
        wide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String app = event.getRouteParameters().get("app").orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        show(dashboards.get(screens.user().actor(), app, key));
    }

    private void show(DashboardDefinition shown) {
        Actor actor = screens.user().actor();
        dashboard = shown;
        removeAll();
        cards.clear();
        FilterBar bar = new FilterBar(
                dashboards.defaults(shown), LocalDate.ofInstant(clock.instant(), settings.timeZone()), this::refresh);
        filters = bar;
        shown.filters().stream()
                .filter(filter -> filter.type() == DashboardFilter.Type.FIELD)
                .forEach(filter -> dashboards
                        .field(shown, filter)
                        .ifPresent(field -> bar.addField(filter, field, actor.language())));
        add(header(actor, shown), bar, grid(actor, shown));
        refresh();
    }

    private PageHeader header(Actor actor, DashboardDefinition shown) {
        PageHeader header = new PageHeader(shown.label().in(actor.language()))
                .subtitle(shown.description().in(actor.language()));
        if (rights.mayDesign(actor, shown.key().app())) {
            Anchor design = new Anchor(
                    "a/" + shown.key().app() + "/design/dashboard/"
                            + shown.key().key(),
                    getTranslation("dashboards.design"));
            design.setRouterIgnore(false);
            header.actions(design);
        }
        return header;
    }

    private Div grid(Actor actor, DashboardDefinition shown) {
        Div grid = new Div();
        grid.addClassName("fw-dashboard");
        if (shown.cards().isEmpty()) {
            grid.add(new EmptyState(VaadinIcon.DASHBOARD, getTranslation("dashboards.empty"))
                    .text(getTranslation("dashboards.empty-text")));
        }
        shown.cards().stream()
                .sorted(Comparator.comparingInt(DashboardCard::y).thenComparingInt(DashboardCard::x))
                .forEach(card -> {
                    CardPanel panel = new CardPanel(screens, messages, actor.language(), card);
                    cards.put(card.id(), panel);
                    grid.add(panel);
                });
        return grid;
    }

    private void refresh() {
        if (dashboard != null) {
            dashboard.cards().forEach(card -> refresh(card.id()));
        }
    }

    private void refresh(String cardId) {
        DashboardDefinition shown = dashboard;
        FilterBar bar = filters;
        CardPanel panel = cards.get(cardId);
        if (shown != null && bar != null && panel != null) {
            shown.card(cardId)
                    .ifPresent(
                            card -> panel.show(dashboards.compute(screens.user().actor(), shown, card, bar.query())));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        unlisten = feed.listen(forms -> ui.access(() -> refreshFor(forms)));
    }

    private void refreshFor(Set<FormKey> forms) {
        if (dashboard != null) {
            dashboards.affected(dashboard, forms).forEach(card -> refresh(card.id()));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unlisten != null) {
            unlisten.run();
            unlisten = null;
        }
    }

    @Override
    public String getPageTitle() {
        return dashboard == null
                ? ""
                : dashboard.label().in(screens.user().actor().language());
    }
}

package io.formwork.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.platform.time.LocalClock;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.IconTile;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Where a person begins: what waits, and the apps. */
@Prototype
@PermitAll
@Route(value = "", layout = MainLayout.class)
public class HomeView extends Page implements HasDynamicTitle {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final transient Actor actor;

    HomeView(
            CurrentUser user,
            AppCatalog catalog,
            List<HomeContributor> parts,
            List<NavigationContributor> contributors,
            Formats.Factory formats,
            LocalClock clock) {
        actor = user.actor();
        var now = clock.now();
        add(new PageHeader(greeting(now)).subtitle(formats.in(actor.language()).date(now.toLocalDate())));
        parts.stream()
                .sorted(Comparator.comparingInt(HomeContributor::order))
                .flatMap(part -> part.content(actor).stream())
                .forEach(this::add);
        var ways = contributors.stream()
                .flatMap(contributor -> contributor.entries(actor, null).stream())
                .filter(entry -> entry.section() == NavigationSection.CREATE)
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        var apps = catalog.list(actor);
        if (!apps.isEmpty()) {
            add(apps(apps, ways));
        } else if (parts.stream().noneMatch(part -> part.bringsApps(actor))) {
            add(noApps(ways));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home.title");
    }

    private String greeting(LocalDateTime now) {
        String part = now.getHour() < NOON ? "morning" : now.getHour() < EVENING ? "afternoon" : "evening";
        return getTranslation("shell.home.good-" + part, actor.name());
    }

    private Component noApps(List<NavigationEntry> ways) {
        String text = ways.isEmpty() ? "shell.home.no-apps-ask" : "shell.home.no-apps-text";
        var empty = new EmptyState(VaadinIcon.CUBES, getTranslation("shell.home.no-apps")).text(getTranslation(text));
        return new Panel(ways.isEmpty() ? empty : empty.actions(buttons(ways)));
    }

    private Component apps(List<AppEntry> apps, List<NavigationEntry> ways) {
        var cards = new Div();
        cards.addClassName("fw-card-grid");
        apps.forEach(app -> cards.add(card(app)));
        var head = new Div(new H2(getTranslation("shell.home.apps")), new Div(buttons(ways)));
        head.addClassName("fw-section-head");
        var section = new Div(head, cards);
        section.addClassName("fw-section");
        return section;
    }

    private Anchor card(AppEntry app) {
        var title = new H2(app.label().in(actor.language(), app.key()));
        var text = new Paragraph(app.description().in(actor.language()));
        var card = new Anchor(
                app.path(),
                IconTile.of(app.icon(), app.color(), VaadinIcon.CUBE).large(),
                new Div(title, text));
        card.addClassNames("fw-panel", "fw-app-card");
        return card;
    }

    private static Component[] buttons(List<NavigationEntry> ways) {
        return ways.stream().map(HomeView::button).toArray(Component[]::new);
    }

    private static Button button(NavigationEntry way) {
        var button = new Button(
                way.label(),
                IconTile.icon(way.icon(), VaadinIcon.PLUS),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(way.path())));
        if (way.order() == 0) {
            button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        }
        return button;
    }
}

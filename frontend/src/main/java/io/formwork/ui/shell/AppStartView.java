package io.formwork.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.identity.Actor;
import io.formwork.platform.error.NotFound;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.IconTile;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.TagColor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where an app begins: all that the person may open in it, by section. */
@Prototype
@PermitAll
@Route(value = "a/:app", layout = MainLayout.class)
public class AppStartView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final Map<NavigationSection, TagColor> COLORS = new EnumMap<>(Map.of(
            NavigationSection.DATA, TagColor.BLUE,
            NavigationSection.ANALYSIS, TagColor.PURPLE,
            NavigationSection.BUILD, TagColor.GREY));

    private final transient Actor actor;
    private final transient AppCatalog catalog;
    private final transient List<NavigationContributor> contributors;
    private String title = "";

    AppStartView(CurrentUser user, AppCatalog catalog, List<NavigationContributor> contributors) {
        this.actor = user.actor();
        this.catalog = catalog;
        this.contributors = contributors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("app").orElse("");
        var app = catalog.find(actor, key).orElseThrow(() -> new NotFound("shell.app.missing", key));
        var language = actor.language();
        title = app.label().in(language, app.key());
        removeAll();
        add(new PageHeader(title)
                .subtitle(app.description().in(language))
                .icon(IconTile.of(app.icon(), app.color(), VaadinIcon.CUBE)));
        COLORS.keySet().forEach(section -> addSection(section, app.key()));
        if (getComponentCount() == 1) {
            add(new Panel(new EmptyState(VaadinIcon.CUBE, getTranslation("shell.app.empty"))
                    .text(getTranslation("shell.app.empty-text"))));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void addSection(NavigationSection section, String app) {
        var cards = new Div();
        cards.addClassName("fw-card-grid");
        contributors.stream()
                .flatMap(contributor -> contributor.entries(actor, app).stream())
                .filter(entry -> entry.section() == section)
                .sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::label))
                .forEach(entry -> cards.add(card(entry)));
        if (cards.getComponentCount() > 0) {
            var head = new Div(new H2(getTranslation(section.messageKey())));
            head.addClassName("fw-section-head");
            var group = new Div(head, cards);
            group.addClassName("fw-section");
            add(group);
        }
    }

    private static Component card(NavigationEntry entry) {
        var tile = new IconTile(
                        IconTile.icon(entry.icon(), VaadinIcon.CIRCLE_THIN),
                        COLORS.getOrDefault(entry.section(), TagColor.GREY))
                .soft();
        var card = new Anchor(entry.path(), tile, new H2(entry.label()));
        card.addClassNames("fw-panel", "fw-app-card");
        return card;
    }
}

package io.formwork.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.identity.Actor;
import io.formwork.ui.component.ComponentTexts;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frame around every page behind the login: brand, apps, navigation, language, bell and person. */
@Prototype
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String LAST_APP = MainLayout.class.getName() + ".app";

    private final transient CurrentUser user;
    private final transient AppCatalog catalog;
    private final transient List<NavigationContributor> contributors;

    final AppSwitcher switcher = new AppSwitcher();
    final AppNavigation navigation = new AppNavigation();

    MainLayout(
            CurrentUser user,
            AppCatalog catalog,
            List<NavigationContributor> contributors,
            LanguageSwitch language,
            NotificationBell bell,
            ViewAs viewing) {
        this.user = user;
        this.catalog = catalog;
        this.contributors = contributors;
        ComponentTexts.apply(this);
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), switcher, new Scroller(navigation));
        var space = new Div();
        space.addClassName("fw-bar__space");
        var toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        toggle.setAriaLabel(getTranslation("component.menu"));
        addToNavbar(toggle, space, language, bell, new UserMenu(user));
        if (ViewAs.isLooking()) {
            addToNavbar(new ViewAsBar(user.actor().name(), viewing));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var actor = user.actor();
        var app = currentApp(actor, event.getLocation());
        var entries = entries(actor, app.map(AppEntry::key).orElse(null));
        var ways = entries.stream()
                .filter(entry -> entry.section() == NavigationSection.CREATE)
                .toList();
        switcher.show(app, catalog.list(actor), ways, actor.language());
        navigation.show(entries);
    }

    /** The app that the address names, else the one that was open last. */
    private Optional<AppEntry> currentApp(Actor actor, Location location) {
        var segments = location.getSegments();
        boolean named = segments.size() > 1 && segments.getFirst().equals("a");
        var session = VaadinSession.getCurrent();
        Object key = named ? segments.get(1) : session.getAttribute(LAST_APP);
        var app = Optional.ofNullable(key).flatMap(known -> catalog.find(actor, known.toString()));
        app.ifPresent(open -> session.setAttribute(LAST_APP, open.key()));
        return app;
    }

    private List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        return contributors.stream()
                .flatMap(contributor -> contributor.entries(actor, app).stream())
                .toList();
    }

    private static Anchor brand() {
        var brand = new Anchor(".", new Image("formwork/logo.svg", ""), new Span("Formwork"));
        brand.addClassName("fw-brand");
        return brand;
    }
}

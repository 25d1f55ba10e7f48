package io.formwork.ui.build;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.DefinitionSummary;
import io.formwork.identity.Actor;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Toast;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.definition.DefinitionStarter;
import io.formwork.ui.shell.AppCatalog;
import io.formwork.ui.shell.AppEntry;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Everything that an app is made of, by kind. */
@Route(value = "a/:app/build", layout = MainLayout.class)
@Prototype
@PermitAll
@StyleSheet("formwork/build.css")
public class BuildView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> KINDS =
            List.of("form", "workflow", "metric", "dashboard", "report", "survey", "role");

    private final transient DefinitionService definitions;
    private final transient DefinitionDialogs dialogs;
    private final transient List<DefinitionStarter> starters;
    private final transient AppCatalog catalog;
    private final transient CurrentUser user;
    private final transient RowTexts texts;
    final List<DefinitionLine> lines = new ArrayList<>();
    private String app = "";

    BuildView(
            DefinitionService definitions,
            DefinitionDialogs dialogs,
            List<DefinitionStarter> starters,
            AppCatalog catalog,
            CurrentUser user,
            RowTexts texts) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.starters = starters.stream()
                .sorted(Comparator.comparingInt(DefinitionStarter::order))
                .toList();
        this.catalog = catalog;
        this.user = user;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String named = event.getRouteParameters().get("app").orElseThrow();
        app = new DefinitionKey(named, "app", named).app();
        show();
    }

    private void show() {
        removeAll();
        lines.clear();
        Actor actor = user.actor();
        PageHeader header = new PageHeader(getTranslation("build.title")).subtitle(getTranslation("build.text"));
        catalog.find(actor, app)
                .map(AppEntry::label)
                .ifPresent(label -> header.breadcrumb(label.in(actor.language()), "a/" + app));
        header.actions(newMenu());
        add(header);
        int before = lines.size();
        KINDS.forEach(this::addKind);
        if (lines.size() == before) {
            add(nothingYet());
        }
    }

    private MenuBar newMenu() {
        MenuBar bar = ComponentTexts.apply(new MenuBar());
        bar.addThemeVariants(MenuBarVariant.AURA_PRIMARY);
        MenuItem item = bar.addItem(VaadinIcon.PLUS.create());
        item.add(new Span(getTranslation("build.new")));
        for (DefinitionStarter starter : starters) {
            Span line =
                    new Span(starter.icon().create(), new Span(getTranslation("definitions.kind." + starter.kind())));
            line.addClassName("fw-menu-line");
            item.getSubMenu().addItem(line, click -> create(starter));
        }
        item.getSubMenu().addSeparator();
        starters.forEach(starter -> item.getSubMenu()
                .addItem(
                        getTranslation("build.import", getTranslation("definitions.kind." + starter.kind())),
                        click -> dialogs.read((document, key) -> importAs(starter, document, key))));
        return bar;
    }

    private void addKind(String kind) {
        List<DefinitionSummary> found = definitions.list(user.actor(), app, kind);
        if (found.isEmpty()) {
            return;
        }
        Optional<DefinitionStarter> starter =
                starters.stream().filter(each -> each.kind().equals(kind)).findFirst();
        Panel panel =
                new Panel().title(getTranslation("definitions.kinds." + kind)).flush();
        starter.ifPresent(each -> panel.actions(add(each)));
        for (DefinitionSummary summary : found) {
            DefinitionLine line = new DefinitionLine(
                    summary, starter.map(each -> each.path(summary.key())), texts, new LineActions(summary));
            lines.add(line);
            panel.addContent(line);
        }
        add(panel);
    }

    private Button add(DefinitionStarter starter) {
        Button button = new Button(VaadinIcon.PLUS.create(), click -> create(starter));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(
                getTranslation("definitions.create-kind", getTranslation("definitions.kind." + starter.kind())));
        return button;
    }

    private Component nothingYet() {
        EmptyState empty =
                new EmptyState(VaadinIcon.FORM, getTranslation("build.empty")).text(getTranslation("build.empty-text"));
        starters.stream().limit(1).forEach(starter -> {
            Button first = new Button(
                    getTranslation("definitions.create-kind", getTranslation("definitions.kind." + starter.kind())),
                    click -> create(starter));
            first.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            empty.actions(first);
        });
        return new Panel(empty);
    }

    void create(DefinitionStarter starter) {
        starter.begin(app).ifPresentOrElse(UI.getCurrent()::navigate, () -> dialogs.create(starter, app));
    }

    private void importAs(DefinitionStarter starter, ObjectNode document, String proposedKey) {
        dialogs.name(starter.kind(), app, (key, label) -> {
                    document.set("label", label.toJson());
                    DefinitionKey place = new DefinitionKey(app, starter.kind(), key);
                    definitions.saveDraft(user.actor(), place, document, 0);
                    UI.getCurrent().navigate(starter.path(place));
                })
                .suggest(LocalizedText.of(document.get("label")), proposedKey)
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("build.title");
    }

    /** What can be done with one line. */
    private final class LineActions implements DefinitionLine.Actions {

        private final DefinitionSummary summary;

        LineActions(DefinitionSummary summary) {
            this.summary = summary;
        }

        @Override
        public void versions() {
            dialogs.versions(summary.key(), draft -> show());
        }

        @Override
        public void copy() {
            DefinitionKey key = summary.key();
            ObjectNode document = dialogs.draft(key);
            dialogs.name(key.kind(), app, (newKey, label) -> {
                        document.set("label", label.toJson());
                        definitions.saveDraft(user.actor(), key.of(key.kind(), newKey), document, 0);
                        show();
                    })
                    .suggest(texts.copyOf(summary.label()), "")
                    .open();
        }

        @Override
        public void delete() {
            Confirmation.askDanger(
                    getTranslation("build.delete-question", texts.label(summary)),
                    getTranslation("build.delete-text"),
                    getTranslation("component.delete"),
                    () -> {
                        definitions.delete(user.actor(), summary.key());
                        Toast.success(getTranslation("build.deleted"));
                        show();
                    });
        }

        @Override
        public ObjectNode draft() {
            return dialogs.draft(summary.key());
        }
    }
}

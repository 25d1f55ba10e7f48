package io.formwork.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import io.formwork.dashboard.DashboardService;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Messages;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Toast;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.metric.MetricScreens;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a dashboard is put together: cards are added, set, moved, resized and taken out; each change is saved. */
@Route(value = "a/:app/design/dashboard/:key", layout = MainLayout.class)
@Prototype
@PermitAll
@StyleSheet("formwork/dashboard.css")
public class DashboardDesignerView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SMALL = 3;
    private static final int LARGE = 6;

    private final transient DefinitionService definitions;
    private final transient DefinitionDialogs dialogs;
    private final transient DashboardService dashboards;
    private final transient CardMaterial material;
    private final transient MetricScreens screens;
    private final transient Messages messages;
    private transient @Nullable Definition saved;
    private transient @Nullable DashboardDraft draft;
    final Button undo = new Button(VaadinIcon.ARROW_BACKWARD.create(), click -> step(true));
    final Button redo = new Button(VaadinIcon.ARROW_FORWARD.create(), click -> step(false));
    final Div canvas = new Div();

    /** The settings of a card that are or were open last. */
    transient @Nullable CardDialog open;

    DashboardDesignerView(
            DefinitionService definitions,
            DefinitionDialogs dialogs,
            DashboardService dashboards,
            CardMaterial material,
            MetricScreens screens,
            Messages messages) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.dashboards = dashboards;
        this.material = material;
        this.screens = screens;
        this.messages = messages;
        wide();
        canvas.addClassName("fw-dashboard-canvas");
        undo.setAriaLabel(getTranslation("dashboards.undo"));
        redo.setAriaLabel(getTranslation("dashboards.redo"));
        undo.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        redo.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String app = event.getRouteParameters().get("app").orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        Definition found = definitions.get(actor(), new DefinitionKey(app, DashboardDefinition.KIND, key));
        saved = found;
        draft = new DashboardDraft(found.draft());
        removeAll();
        add(header(found), canvas);
        draw();
    }

    private PageHeader header(Definition found) {
        DefinitionKey key = found.key();
        Button add = new Button(getTranslation("dashboards.add"), VaadinIcon.PLUS.create(), click -> addCard());
        Button publish = new Button(getTranslation("dashboards.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Anchor view = new Anchor("a/" + key.app() + "/dashboards/" + key.key(), getTranslation("dashboards.view"));
        view.setRouterIgnore(false);
        view.setVisible(found.published());
        return new PageHeader(getPageTitle())
                .subtitle(getTranslation("dashboards.design-text"))
                .actions(view, undo, redo, add, publish);
    }

    private void draw() {
        DashboardDraft now = draft;
        Definition known = saved;
        if (now == null || known == null) {
            return;
        }
        undo.setEnabled(now.canUndo());
        redo.setEnabled(now.canRedo());
        DashboardDefinition shown = DashboardDefinition.parse(known.key(), 0, now.document());
        canvas.removeAll();
        if (shown.cards().isEmpty()) {
            canvas.add(nothingYet());
            return;
        }
        CardGrid grid = new CardGrid(this::moved);
        for (DashboardCard card : shown.cards()) {
            CardPanel panel = new CardPanel(screens, messages, actor().language(), card);
            panel.show(dashboards.compute(actor(), shown, card, dashboards.defaults(shown)));
            panel.actions(
                    small(VaadinIcon.PENCIL, "dashboards.edit", () -> edit(card.id())),
                    small(VaadinIcon.TRASH, "dashboards.remove", () -> remove(card.id())));
            grid.addCard(card, panel);
        }
        canvas.add(grid);
    }

    private Component nothingYet() {
        Button first = new Button(getTranslation("dashboards.add"), click -> addCard());
        first.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return new EmptyState(VaadinIcon.DASHBOARD, getTranslation("dashboards.empty"))
                .text(getTranslation("dashboards.empty-text"))
                .actions(first);
    }

    private Button small(VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation(key));
        return button;
    }

    CardDialog addCard() {
        CardDialog dialog = dialog(Json.object());
        dialog.open(
                getTranslation("dashboards.add"),
                getTranslation("dashboards.add"),
                card -> change(now -> {
                    boolean number = "number".equals(card.path("type").asString(""));
                    now.add(card, number ? SMALL : LARGE, number ? 2 : 4);
                }));
        return dialog;
    }

    private void edit(String id) {
        if (draft != null) {
            dialog(draft.card(id))
                    .open(
                            getTranslation("dashboards.edit"),
                            getTranslation("dashboards.apply"),
                            card -> change(now -> now.replace(card)));
        }
    }

    private CardDialog dialog(ObjectNode card) {
        String app = saved == null ? "" : saved.key().app();
        CardDialog dialog = new CardDialog(card, material, actor(), app);
        open = dialog;
        return dialog;
    }

    private void remove(String id) {
        change(now -> now.remove(id));
        Toast.success(getTranslation("dashboards.removed"), getTranslation("dashboards.undo"), () -> step(true));
    }

    private void change(Consumer<DashboardDraft> change) {
        if (draft != null) {
            change.accept(draft);
            save();
            draw();
        }
    }

    /** The browser shows the new places already. */
    private void moved(JsonNode places) {
        if (draft != null) {
            draft.move(places);
            save();
            undo.setEnabled(draft.canUndo());
            redo.setEnabled(draft.canRedo());
        }
    }

    private void step(boolean back) {
        if (draft != null && (back ? draft.canUndo() : draft.canRedo())) {
            change(back ? DashboardDraft::undo : DashboardDraft::redo);
        }
    }

    private void save() {
        if (draft != null && saved != null) {
            saved = definitions.saveDraft(actor(), saved.key(), draft.document(), saved.revision());
        }
    }

    private void publish() {
        if (saved != null) {
            DefinitionKey key = saved.key();
            dialogs.publish(
                    saved,
                    version -> getUI().ifPresent(ui -> ui.navigate("a/" + key.app() + "/dashboards/" + key.key())),
                    problem -> {});
        }
    }

    private Actor actor() {
        return screens.user().actor();
    }

    @Override
    public String getPageTitle() {
        return saved == null
                ? ""
                : DashboardDefinition.parse(saved.key(), 0, saved.draft())
                        .label()
                        .in(actor().language());
    }
}

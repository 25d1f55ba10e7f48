package io.formwork.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.dashboard.DashboardCard;
import io.formwork.dashboard.DashboardDefinition;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Messages;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Toast;
import io.formwork.ui.definition.DefinitionState;
import io.formwork.ui.definition.DraftSaver;
import io.formwork.ui.definition.UndoKeys;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The designer of one dashboard: cards are added, set, moved, resized and taken out; each change is saved. */
final class DashboardWorkbench extends Page {

    private static final int SMALL = 3;
    private static final int LARGE = 6;

    private final transient DashboardMaterial material;
    private final transient Messages messages;
    private final transient Actor actor;
    private final transient DefinitionKey key;
    private final DraftSaver saver;
    private transient DashboardDraft draft;
    private final PageHeader header;
    private final Anchor view = new Anchor();
    private final Div state = new Div();
    final Button undo = small(VaadinIcon.ARROW_BACKWARD, "dashboards.undo", () -> step(true));
    final Button redo = small(VaadinIcon.ARROW_FORWARD, "dashboards.redo", () -> step(false));
    final Div canvas = new Div();

    /** The settings of a card that are or were open last. */
    transient @Nullable CardDialog open;

    DashboardWorkbench(DashboardMaterial material, Messages messages, Actor actor, DefinitionKey key) {
        this.material = material;
        this.messages = messages;
        this.actor = actor;
        this.key = key;
        Definition definition = material.definitions.get(actor, key);
        draft = new DashboardDraft(definition.draft());
        saver = new DraftSaver(
                material.definitions,
                actor,
                material.formats.in(actor.language()),
                definition,
                () -> draft.document(),
                this::adopt);
        header = new PageHeader(label());
        canvas.addClassName("fw-dashboard-canvas");
        view.setHref("a/" + key.app() + "/dashboards/" + key.key());
        view.setText(getTranslation("dashboards.view"));
        view.setRouterIgnore(false);
        wide();
        add(header(), canvas);
        UndoKeys.on(this, () -> step(true), () -> step(false));
        draw();
    }

    String label() {
        return parsed().label().in(actor.language());
    }

    private PageHeader header() {
        Button add = new Button(getTranslation("dashboards.add"), VaadinIcon.PLUS.create(), click -> addCard());
        Button publish = new Button(getTranslation("dashboards.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return header.breadcrumb(getTranslation("build.title"), "a/" + key.app() + "/build")
                .mark(state)
                .mark(saver)
                .subtitle(getTranslation("dashboards.design-text"))
                .actions(
                        view,
                        small(VaadinIcon.COG, "dashboards.settings", this::settings),
                        undo,
                        redo,
                        small(
                                VaadinIcon.CLOCK,
                                "definitions.versions.title",
                                () -> material.dialogs.versions(key, this::adopt)),
                        add,
                        publish);
    }

    private void adopt(Definition found) {
        saver.adopt(found);
        draft = new DashboardDraft(found.draft());
        draw();
    }

    DashboardSettings settings() {
        DashboardSettings settings = new DashboardSettings(
                draft.document(),
                material.filters(parsed()),
                actor.language(),
                change -> change(each -> each.change(change)));
        settings.open();
        return settings;
    }

    private DashboardDefinition parsed() {
        return DashboardDefinition.parse(key, 0, draft.document());
    }

    private void draw() {
        header.setTitle(label());
        showHistory();
        DashboardDefinition shown = parsed();
        canvas.removeAll();
        if (shown.cards().isEmpty()) {
            canvas.add(nothingYet());
            return;
        }
        CardGrid grid = new CardGrid(this::moved);
        for (DashboardCard card : shown.cards()) {
            CardPanel panel = new CardPanel(material.screens, messages, actor.language(), card);
            panel.show(material.dashboards.compute(actor, shown, card, material.dashboards.defaults(shown)));
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
        button.setTooltipText(getTranslation(key));
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
        dialog(draft.card(id))
                .open(
                        getTranslation("dashboards.edit"),
                        getTranslation("dashboards.apply"),
                        card -> change(now -> now.replace(card)));
    }

    private CardDialog dialog(ObjectNode card) {
        CardDialog dialog = new CardDialog(card, material, actor, key.app());
        open = dialog;
        return dialog;
    }

    private void remove(String id) {
        change(now -> now.remove(id));
        Toast.success(getTranslation("dashboards.removed"), getTranslation("dashboards.undo"), () -> step(true));
    }

    private void change(Consumer<DashboardDraft> change) {
        change.accept(draft);
        saver.save();
        draw();
    }

    /** The browser shows the new places already. */
    private void moved(JsonNode places) {
        draft.move(places);
        saver.save();
        showHistory();
    }

    private void showHistory() {
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
        Definition saved = saver.saved();
        view.setVisible(saved.published());
        state.removeAll();
        state.add(DefinitionState.of(saved).tag(saved.publishedVersion()));
    }

    private void step(boolean back) {
        if (back ? draft.canUndo() : draft.canRedo()) {
            change(back ? DashboardDraft::undo : DashboardDraft::redo);
        }
    }

    private void publish() {
        material.dialogs.publish(
                saver.saved(),
                version -> getUI().ifPresent(ui -> ui.navigate("a/" + key.app() + "/dashboards/" + key.key())),
                problem -> {});
    }
}

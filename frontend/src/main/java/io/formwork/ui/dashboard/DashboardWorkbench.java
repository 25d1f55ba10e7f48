package io.formwork.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.dashboard.DashboardCard;
import io.formwork.dashboard.DashboardDefinition;
import io.formwork.definition.Definition;
import io.formwork.definition.Problem;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.json.Json;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.definition.DesignerFrame;
import io.formwork.ui.definition.DesignerPanel;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerTabs;
import io.formwork.ui.definition.DesignerToolbar;
import io.formwork.ui.definition.ProblemList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The designer of one dashboard: cards are added, set, moved, resized and taken out. */
@StyleSheet("formwork/dashboard.css")
final class DashboardWorkbench extends DesignerFrame<DashboardDraft> {

    private static final Pattern CARD = Pattern.compile("/cards/(\\d+)(/.*)?");
    private static final int SMALL = 3;
    private static final int LARGE = 6;

    private final transient DashboardMaterial material;
    private transient String selected = "";
    final Button add = new Button(getTranslation("dashboards.add"), VaadinIcon.PLUS.create(), click -> addCard());
    final Div canvas = new Div();

    /** What is or was open last: the settings of a card, or those of the whole. */
    transient @Nullable CardDialog open;

    transient @Nullable DashboardSettings settings;

    DashboardWorkbench(DesignerServices services, DashboardMaterial material, Actor actor, Definition definition) {
        super(services, actor, definition, new DashboardDraft(definition.draft()));
        this.material = material;
        addClassName("fw-dashboard-designer");
        canvas.addClassName("fw-dashboard-canvas");
        add.addClassName("fw-designer__add");
        toolbar.own(add);
        arrange(new DesignerPanel(DesignerTabs.CANVAS, canvas));
    }

    @Override
    protected void settings() {
        settings = new DashboardSettings(
                draft.document(), parsed().map(material::filters).orElse(List.of()), actor.language(), this::change);
        settings.open();
    }

    /** The draft as a dashboard, unless a file brought what is none. */
    private Optional<DashboardDefinition> parsed() {
        try {
            return Optional.of(DashboardDefinition.parse(key, 0, draft.document()));
        } catch (Invalid noDashboard) {
            return Optional.empty();
        }
    }

    @Override
    protected void show() {
        canvas.removeAll();
        parsed().ifPresentOrElse(this::draw, () -> canvas.add(new ProblemList(problems(), this::lead)));
    }

    @Override
    protected void showAnew() {
        show();
    }

    private void draw(DashboardDefinition shown) {
        if (shown.cards().isEmpty()) {
            canvas.add(nothingYet());
            return;
        }
        CardGrid grid = new CardGrid(this::moved);
        for (DashboardCard card : shown.cards()) {
            CardPanel panel = new CardPanel(material.screens, material.messages, actor.language(), card);
            panel.show(material.dashboards.compute(actor, shown, card, material.dashboards.defaults(shown)));
            panel.actions(
                    small(VaadinIcon.PENCIL, "dashboards.edit", () -> edit(card.id())),
                    small(VaadinIcon.TRASH, "dashboards.remove", () -> remove(card.id())));
            panel.getElement().setAttribute("data-selected", card.id().equals(selected));
            grid.addCard(card, panel);
        }
        canvas.add(grid, new Paragraph(getTranslation("dashboards.design-text")));
    }

    private Component nothingYet() {
        Button first = new Button(getTranslation("dashboards.add"), click -> addCard());
        first.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return new EmptyState(VaadinIcon.DASHBOARD, getTranslation("dashboards.empty"))
                .text(getTranslation("dashboards.empty-text"))
                .actions(first);
    }

    private static Button small(VaadinIcon icon, String words, Runnable action) {
        Button button = DesignerToolbar.button(icon, words);
        button.addClickListener(click -> action.run());
        return button;
    }

    CardDialog addCard() {
        CardDialog dialog = dialog(Json.object());
        dialog.open(getTranslation("dashboards.add"), getTranslation("dashboards.add"), card -> {
            boolean number = "number".equals(card.path("type").asString(""));
            draft.add(card, number ? SMALL : LARGE, number ? 2 : 4);
            select(card.path("id").asString(""));
            changed();
            scrollToSelected(canvas);
        });
        return dialog;
    }

    private void edit(String id) {
        select(id);
        dialog(draft.card(id)).open(getTranslation("dashboards.edit"), getTranslation("dashboards.apply"), card -> {
            draft.set(card);
            changed();
        });
    }

    private CardDialog dialog(ObjectNode card) {
        CardDialog dialog = new CardDialog(card, material, actor, key.app());
        open = dialog;
        return dialog;
    }

    private void remove(String id) {
        draft.remove(id);
        changed();
        offerUndo(getTranslation("dashboards.removed"));
    }

    /** The browser shows the new places already. */
    private void moved(JsonNode places) {
        draft.move(places);
        save();
    }

    private void select(String id) {
        selected = id;
        panels().forEach(panel -> panel.getElement().setAttribute("data-selected", panel.cardId.equals(id)));
    }

    private List<CardPanel> panels() {
        return canvas.getChildren()
                .filter(CardGrid.class::isInstance)
                .flatMap(grid -> ((CardGrid) grid).panels())
                .toList();
    }

    @Override
    protected void lead(Problem problem) {
        Matcher place = CARD.matcher(problem.pointer());
        if (place.matches()) {
            draft.idAt(Integer.parseInt(place.group(1))).ifPresent(this::select);
            scrollToSelected(canvas);
        } else {
            settings();
        }
    }

    @Override
    protected String page() {
        return "a/" + key.app() + "/dashboards/" + key.key();
    }
}

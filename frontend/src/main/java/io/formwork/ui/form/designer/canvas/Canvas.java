package io.formwork.ui.form.designer.canvas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.DomEvent;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.DragList;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.designer.command.PutBeside;
import io.formwork.ui.form.designer.command.Selection;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.Place;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.form.field.FieldInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form as cards that can be arranged by mouse, finger and keyboard. */
public final class Canvas extends Div {

    static final String GROUP = "form";
    private static final String CARD = "event.target.closest('[data-drag-id]')?.dataset.dragId ?? ''";

    private final transient Designer designer;
    private final transient FieldContext context;
    private final transient FormKey key;
    private final transient CardActions actions;
    final List<CanvasCard> cards = new ArrayList<>();
    private final Div sheet = new Div();
    private final Div announcement = new Div();

    public Canvas(Designer designer, FormKey key, FieldContext context, CardActions actions) {
        this.designer = designer;
        this.key = key;
        this.context = context;
        this.actions = actions;
        addClassName("fw-canvas");
        sheet.addClassName("fw-sheet");
        announcement.addClassName("fw-announcement");
        announcement.getElement().setAttribute("aria-live", "assertive").setAttribute("role", "status");
        add(sheet, announcement);
        DragList.onDrop(this, this::dropped);
        key("Enter", "!event.altKey", this::choose);
        key("ArrowUp", "event.altKey", address -> shift(address, new KeyboardMove(designer.draft(), address).up()));
        key("ArrowDown", "event.altKey", address -> shift(address, new KeyboardMove(designer.draft(), address).down()));
        key("Delete", "true", actions::remove);
        key("d", "event.ctrlKey || event.metaKey", actions::duplicate);
        getElement()
                .addEventListener(
                        "click",
                        event -> clicked(event.getEventData().path(CARD).asString("")))
                .addEventData(CARD)
                .setFilter("!event.target.closest('vaadin-button')");
        show();
    }

    private void key(String name, String filter, java.util.function.Consumer<String> action) {
        getElement()
                .addEventListener("keydown", event -> act(event, action))
                .addEventData(CARD)
                .setFilter("event.key === '" + name + "' && (" + filter
                        + ") && event.target.hasAttribute('data-drag-id') && (event.preventDefault(), true)");
    }

    private static void act(DomEvent event, java.util.function.Consumer<String> action) {
        String address = event.getEventData().path(CARD).asString("");
        if (!address.isEmpty()) {
            action.accept(address);
        }
    }

    private void clicked(String address) {
        if (address.isEmpty()) {
            designer.select(new Selection.Whole());
        } else {
            actions.select(address);
        }
    }

    private void choose(String address) {
        actions.select(address);
    }

    public void dropped(DragList.Drop drop) {
        Place place = new Place(drop.to(), drop.index());
        if (drop.id().startsWith("new:")) {
            String item = drop.id().substring("new:".length());
            designer.add(item, place, NewLabels.of(item));
        } else {
            designer.move(drop.id(), place);
        }
    }

    private void shift(String address, Optional<Place> to) {
        boolean moved = to.isPresent() && designer.move(address, to.get());
        String name = cards.stream()
                .filter(card -> card.getElement().hasAttribute("data-selected"))
                .findFirst()
                .map(card -> card.getElement().getAttribute("aria-label"))
                .orElse("");
        announcement.setText(
                moved
                        ? getTranslation("designer.announce.moved", name, position())
                        : getTranslation("designer.announce.end"));
        selectedCard().ifPresent(CanvasCard::focus);
    }

    private String position() {
        Optional<String> address = selectedCard().map(CanvasCard::address);
        return address.map(found -> {
                    String parent = Layout.parent(found);
                    String place = getTranslation("designer.announce.place", Layout.index(found) + 1);
                    return designer.draft()
                            .element(parent)
                            .filter(element -> Layout.type(element).equals(Layout.SECTION))
                            .map(section -> title(section) + " " + place)
                            .orElse(place);
                })
                .orElse("");
    }

    private Optional<CanvasCard> selectedCard() {
        return cards.stream()
                .filter(card -> card.getElement().hasAttribute("data-selected"))
                .findFirst();
    }

    /** Draws the draft anew. */
    public void show() {
        cards.clear();
        sheet.removeAll();
        FormDefinition form = designer.draft().form(key);
        sheet.add(head(form));
        DragList root = new DragList(GROUP, Layout.ROOT, "Control HorizontalLayout Group");
        root.addClassName("fw-cards");
        fill(root, Layout.ROOT, designer.draft().ui(), form);
        sheet.add(root);
        if (form.document().path("ui").path("elements").isEmpty()) {
            root.addClassName("fw-cards--empty");
            sheet.add(new EmptyState(VaadinIcon.PLUS_SQUARE_O, getTranslation("designer.canvas.empty"))
                    .text(getTranslation("designer.canvas.empty-text")));
        }
        markSelected();
    }

    private Component head(FormDefinition form) {
        Div head = new Div(new H3(form.label().in(context.language())));
        head.addClassName("fw-sheet__head");
        LocalizedText description = LocalizedText.of(form.document().get("description"));
        if (!description.isEmpty()) {
            head.add(new Paragraph(description.in(context.language())));
        }
        return head;
    }

    private void fill(DragList list, String address, ObjectNode element, FormDefinition form) {
        ArrayNode children = Layout.children(element);
        for (int index = 0; index < children.size(); index++) {
            if (children.get(index) instanceof ObjectNode child) {
                CanvasCard card = card(Layout.child(address, index), child, form);
                cards.add(card);
                list.add(card);
            }
        }
    }

    private CanvasCard card(String address, ObjectNode element, FormDefinition form) {
        return switch (Layout.type(element)) {
            case Layout.SECTION -> container(address, element, form, Layout.SECTION, title(element));
            case Layout.ROW -> container(address, element, form, Layout.ROW, getTranslation("designer.palette.row"));
            default -> fieldCard(address, element, form);
        };
    }

    private CanvasCard container(String address, ObjectNode element, FormDefinition form, String kind, String name) {
        boolean section = kind.equals(Layout.SECTION);
        DragList list = new DragList(GROUP, address, section ? "Control HorizontalLayout" : "Control");
        list.addClassName(section ? "fw-cards" : "fw-cards-row");
        fill(list, address, element, form);
        if (Layout.children(element).isEmpty()) {
            list.getElement().setAttribute("data-hint", getTranslation("designer.canvas.drop-here"));
        }
        Div head = new Div(new Span(name));
        head.addClassName("fw-card__head");
        head.setVisible(section);
        return CanvasCard.container(address, kind, name, head, list, actions);
    }

    private CanvasCard fieldCard(String address, ObjectNode element, FormDefinition form) {
        var field = Layout.field(element).flatMap(form::find);
        boolean inRow = PutBeside.inRow(designer.document(), address);
        if (field.isEmpty()) {
            return CanvasCard.field(address, "?", new Span(element.path("scope").asString("")), inRow, actions);
        }
        FieldInput input = FieldEditors.of(field.get()).input(field.get(), context);
        input.setRequired(field.get().required());
        String name = field.get().label().in(context.language());
        CanvasCard card = CanvasCard.field(address, name, input.component(), inRow, actions);
        if (field.get().personal()) {
            card.badge(getTranslation("designer.card.personal"));
        }
        return card;
    }

    private String title(ObjectNode section) {
        String own = section.path("label").asString(getTranslation("designer.section.untitled"));
        return LocalizedText.of(section.path("options").path("formwork").get("label"))
                .in(context.language(), own);
    }

    /** Shows which card is selected. */
    public void markSelected() {
        String selected = switch (designer.selection()) {
            case Selection.Whole() -> "";
            case Selection.OfField(String name) ->
                designer.draft().addressOf(name).orElse("");
            case Selection.OfElement(String address) -> address;
        };
        cards.forEach(card -> card.mark(card.address().equals(selected)));
    }

    /** Brings the selected card to where it can be seen. */
    public void scrollToSelected() {
        selectedCard()
                .ifPresent(
                        card -> card.getElement()
                                .executeJs(
                                        "requestAnimationFrame(() => requestAnimationFrame(() => this.scrollIntoView({block: 'nearest'})))"));
    }
}

package io.formwork.ui.form.designer.canvas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.ui.component.DragList;
import io.formwork.ui.form.designer.draft.Layout;

/** An element of the layout on the canvas: it can be chosen, dragged, and acted on. */
final class CanvasCard extends Div implements Focusable<CanvasCard> {

    private final String address;
    private final transient CardActions actions;
    private final Div tools = new Div();

    CanvasCard(String address, String kind, String name, CardActions actions) {
        this.address = address;
        this.actions = actions;
        addClassName("fw-card");
        DragList.item(this, address, kind);
        setTabIndex(0);
        getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        tools.addClassName("fw-card__tools");
        add(tools);
    }

    /** A field: its entry component as people will see it, but out of reach. */
    static CanvasCard field(String address, String name, Component preview, boolean inRow, CardActions actions) {
        CanvasCard card = new CanvasCard(address, Layout.CONTROL, name, actions);
        preview.getElement().setAttribute("inert", true);
        card.add(preview);
        card.tool(
                inRow ? VaadinIcon.ARROW_LONG_DOWN : VaadinIcon.SPLIT_H,
                inRow ? "own-row" : "beside",
                () -> actions.putBeside(address));
        card.tool(VaadinIcon.COPY_O, "duplicate", () -> actions.duplicate(address));
        card.tool(VaadinIcon.TRASH, "remove", () -> actions.remove(address));
        return card;
    }

    /** A section or row with the list of what lies in it. */
    static CanvasCard container(
            String address, String kind, String name, Component head, DragList list, CardActions actions) {
        CanvasCard card = new CanvasCard(address, kind, name, actions);
        card.addClassName("fw-card--" + (kind.equals(Layout.SECTION) ? "section" : "row"));
        card.add(head, list);
        card.tool(VaadinIcon.TRASH, "remove", () -> actions.remove(address));
        return card;
    }

    private void tool(VaadinIcon icon, String name, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        String words = getTranslation("designer.card." + name);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        button.addClassName("fw-card__tool-" + name);
        tools.add(button);
    }

    /** A small word at the edge of the card. */
    void badge(String words) {
        Span badge = new Span(words);
        badge.addClassName("fw-card__badge");
        add(badge);
    }

    String address() {
        return address;
    }

    void mark(boolean selected) {
        getElement().setAttribute("data-selected", selected);
    }

    CardActions actions() {
        return actions;
    }
}

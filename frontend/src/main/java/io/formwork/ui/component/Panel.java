package io.formwork.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A card: a bordered surface with an optional head, for everything that belongs together. */
public class Panel extends Section {

    final H2 title = new H2();
    final Paragraph subtitle = new Paragraph();
    final Div actions = new Div();
    final Div body = new Div();
    private final Header head;

    public Panel(Component... content) {
        addClassName("fw-panel");
        actions.addClassName("fw-panel__actions");
        subtitle.setVisible(false);
        head = new Header(new Div(title, subtitle), actions);
        head.addClassName("fw-panel__head");
        head.setVisible(false);
        body.addClassName("fw-panel__body");
        body.add(content);
        super.add(head, body);
    }

    public Panel(String title, Component... content) {
        this(content);
        title(title);
    }

    public Panel title(String text) {
        title.setText(text);
        head.setVisible(true);
        return this;
    }

    public Panel subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
        return this;
    }

    /** Adds small buttons or links at the right of the head. */
    public Panel actions(Component... components) {
        actions.add(components);
        head.setVisible(true);
        return this;
    }

    /** Lets the content reach the border: for a grid or a list. */
    public Panel flush() {
        getElement().setAttribute("data-flush", true);
        return this;
    }

    /** Makes the whole card a button. */
    public Panel onClick(Runnable action) {
        getElement()
                .setAttribute("data-clickable", true)
                .setAttribute("role", "button")
                .setAttribute("tabindex", "0");
        addClickListener(click -> action.run());
        getElement().addEventListener("keydown", pressed -> action.run()).setFilter("event.key === 'Enter'");
        return this;
    }

    /** Replaces what the card holds. */
    public void setContent(Component... content) {
        body.removeAll();
        body.add(content);
    }

    /** Adds to what the card holds. */
    public void addContent(Component... content) {
        body.add(content);
    }
}

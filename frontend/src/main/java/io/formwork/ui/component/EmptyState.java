package io.formwork.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What stands where nothing is yet: an icon, a sentence, and the next step. */
public final class EmptyState extends Div {

    final H2 title = new H2();
    final Paragraph text = new Paragraph();
    final Div actions = new Div();

    public EmptyState(VaadinIcon icon, String heading) {
        addClassName("fw-empty");
        var circle = new Span(icon.create());
        circle.addClassName("fw-empty__icon");
        title.setText(heading);
        text.setVisible(false);
        actions.addClassName("fw-empty__actions");
        actions.setVisible(false);
        add(circle, title, text, actions);
    }

    /** Says in a sentence why nothing is here, or what this place is for. */
    public EmptyState text(String sentence) {
        text.setText(sentence);
        text.setVisible(true);
        return this;
    }

    /** Offers the next step; the first button should be primary. */
    public EmptyState actions(Component... buttons) {
        actions.add(buttons);
        actions.setVisible(true);
        return this;
    }
}

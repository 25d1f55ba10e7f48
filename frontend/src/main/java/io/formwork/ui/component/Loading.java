package io.formwork.ui.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Stands where content will be when it has been fetched. */
public final class Loading extends Div {

    public Loading(String text) {
        addClassName("fw-loading");
        getElement().setAttribute("role", "status");
        var ring = new Div();
        ring.addClassName("fw-loading__ring");
        add(ring, new Span(text));
    }

    public Loading() {
        this(translate("component.loading"));
    }
}

package io.formwork.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The body of a view: a header and what follows it, with the distances that all pages share. */
public class Page extends Div {

    public Page(Component... content) {
        addClassName("fw-page");
        add(content);
    }

    /** For forms and reading: a column of comfortable width. */
    public Page narrow() {
        getElement().setAttribute("data-width", "narrow");
        return this;
    }

    /** For designers and wide tables: the whole width. */
    public Page wide() {
        getElement().setAttribute("data-width", "full");
        return this;
    }

    /** Exactly as high as the window, so that a grid inside can take what is left. */
    public Page filling() {
        getElement().setAttribute("data-fill", true);
        return this;
    }
}

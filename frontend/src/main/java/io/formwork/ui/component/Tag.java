package io.formwork.ui.component;

import com.vaadin.flow.component.html.Span;

/** A word in a colour: a chosen option, a status, a count. */
public final class Tag extends Span {

    public Tag(String text, TagColor color) {
        super(text);
        addClassName("fw-tag");
        color.on(this);
    }

    public Tag(String text) {
        this(text, TagColor.GREY);
    }

    /** Puts a dot before the word, as a status has. */
    public Tag dot() {
        getElement().setAttribute("data-dot", true);
        return this;
    }
}

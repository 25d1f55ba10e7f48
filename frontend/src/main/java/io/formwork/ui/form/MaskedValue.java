package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.formwork.platform.text.Language;

/** The little that may be known of a value, and why it is not more. */
public final class MaskedValue {

    private MaskedValue() {}

    public static Component of(String shown, Language language) {
        Span value = new Span(shown);
        value.addClassName("fw-masked");
        value.getElement().setAttribute("title", value.getTranslation(language.locale(), "field.masked"));
        return value;
    }
}

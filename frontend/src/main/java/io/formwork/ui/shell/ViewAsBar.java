package io.formwork.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says as whom an administrator looks, and leads back. */
final class ViewAsBar extends Div {

    final Button end = new Button(getTranslation("viewas.end"));

    ViewAsBar(String name, ViewAs viewing) {
        addClassName("fw-viewas");
        getElement().setAttribute("role", "status");
        end.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        end.addClickListener(click -> {
            viewing.end();
            UI.getCurrent().getPage().setLocation("people");
        });
        add(VaadinIcon.EYE.create(), new Span(getTranslation("viewas.looking", name)), end);
    }
}

package io.formwork.ui.record.transfer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The buttons at the foot of the steps. */
public final class ImportButtons {

    private ImportButtons() {}

    /** The button that goes on. */
    public static Button primary(String label) {
        Button button = new Button(label);
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    /** The button that goes back. */
    public static Button back(String label, Runnable action) {
        return new Button(label, VaadinIcon.ARROW_LEFT.create(), click -> action.run());
    }

    /** The line at the foot. */
    public static Div foot(Component... buttons) {
        Div foot = new Div(buttons);
        foot.addClassName("fw-wizard__foot");
        return foot;
    }
}

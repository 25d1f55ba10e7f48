package io.formwork.ui.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** A dialog that asks for something and does one thing with it; on a phone it fills the screen. */
public class ActionDialog extends Dialog {

    final Button act;
    final Button cancel = new Button(translate("component.cancel"), click -> close());

    /** The verb names the act: "Publish", not "OK". The action closes the dialog when it has succeeded. */
    public ActionDialog(String title, String verb, Runnable action) {
        addClassName("fw-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        act = new Button(verb, click -> {
            try {
                action.run();
            } finally {
                click.getSource().setEnabled(true);
            }
        });
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        act.setDisableOnClick(true);
        getFooter().add(cancel, act);
    }

    /** Puts fields and text into the dialog. */
    public ActionDialog content(Component... components) {
        add(components);
        return this;
    }

    /** Lets the dialog be as wide as that on a large screen, such as {@code 720px}. */
    public ActionDialog wide(String width) {
        addClassName("fw-dialog--wide");
        setWidth("min(" + width + ", calc(100vw - 32px))");
        return this;
    }
}

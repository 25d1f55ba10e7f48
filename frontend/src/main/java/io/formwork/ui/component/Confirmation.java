package io.formwork.ui.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done that cannot easily be undone. */
public final class Confirmation {

    private Confirmation() {}

    /** Asks, and acts when the person agrees. The verb names the act: "Publish", not "OK". */
    public static ConfirmDialog ask(String question, String explanation, String verb, Runnable action) {
        var dialog = new ConfirmDialog(question, explanation, verb, confirmed -> action.run());
        dialog.setCancelable(true);
        dialog.setCancelText(translate("component.cancel"));
        dialog.open();
        return dialog;
    }

    /** Asks in red, for what destroys. */
    public static ConfirmDialog askDanger(String question, String explanation, String verb, Runnable action) {
        var dialog = ask(question, explanation, verb, action);
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }
}

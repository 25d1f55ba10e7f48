package io.formwork.ui.account;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.formwork.platform.error.FormworkException;
import io.formwork.ui.component.ActionDialog;

/** Does something only after the password was given once more, since somebody else may have sat down here. */
final class ConfirmedDialog {

    final PasswordField password = new PasswordField(translate("account.confirm"));
    private final AccountScope scope;
    private final Runnable action;
    private final ActionDialog dialog;

    ConfirmedDialog(AccountScope scope, String titleKey, Runnable action) {
        this.scope = scope;
        this.action = action;
        password.setWidthFull();
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        dialog = new ActionDialog(translate(titleKey), translate(titleKey), this::act).content(password);
    }

    void act() {
        try {
            scope.logins().confirm(scope.actor(), password.getValue());
            action.run();
            dialog.close();
        } catch (FormworkException e) {
            boolean wrong = "identity.login.refused".equals(e.messageKey());
            password.setErrorMessage(
                    wrong
                            ? translate("account.confirm.wrong")
                            : scope.messages().text(scope.actor().language(), e));
            password.setInvalid(true);
        }
    }

    void open() {
        dialog.open();
    }
}

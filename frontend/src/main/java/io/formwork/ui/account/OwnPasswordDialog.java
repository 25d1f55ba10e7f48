package io.formwork.ui.account;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.PasswordField;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.Toast;
import java.util.List;

/** Lets a person choose another password, after the old one was given once more. */
final class OwnPasswordDialog {

    final PasswordField old = new PasswordField(translate("shell.password.old"));
    final PasswordField chosen = new PasswordField(translate("shell.password.new"));
    final PasswordField again = new PasswordField(translate("shell.password.again"));
    private final OwnPassword services;
    private final ActionDialog dialog =
            new ActionDialog(translate("shell.password.change"), translate("shell.password.change"), this::change);

    OwnPasswordDialog(OwnPassword services) {
        this.services = services;
        List.of(old, chosen, again).forEach(field -> {
            field.setWidthFull();
            field.setRequiredIndicatorVisible(true);
        });
        dialog.content(old, chosen, again).wide("420px");
    }

    void change() {
        Actor actor = services.user().actor();
        List.of(old, chosen, again).forEach(field -> field.setInvalid(false));
        if (!chosen.getValue().equals(again.getValue())) {
            refuse(again, translate("shell.password.differ"));
            return;
        }
        try {
            services.logins().confirm(actor, old.getValue());
            services.user().setPassword(chosen.getValue());
            dialog.close();
            Toast.success(translate("shell.password.done"));
        } catch (Forbidden e) {
            boolean wrong = "identity.login.refused".equals(e.messageKey());
            refuse(
                    old,
                    wrong
                            ? translate("shell.password.wrong")
                            : services.messages().text(actor.language(), e));
        } catch (Invalid e) {
            refuse(
                    chosen,
                    services.messages().text(actor.language(), e.violations().getFirst()));
        }
    }

    private static void refuse(PasswordField field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
    }

    OwnPasswordDialog open() {
        dialog.open();
        return this;
    }
}

package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.platform.error.Invalid;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.Toast;

/** A new password for somebody else, to be handed over; whoever is signed in with the old one is not any more. */
final class PasswordDialog {

    final TextField password = new TextField(translate("people.password"));
    final Checkbox temporary = new Checkbox(translate("people.password.temporary"), true);
    private final PersonEditing services;
    private final Actor actor;
    private final User user;
    private final ActionDialog dialog;

    PasswordDialog(PersonEditing services, Actor actor, User user) {
        this.services = services;
        this.actor = actor;
        this.user = user;
        dialog = new ActionDialog(
                translate("people.password.title", user.name()), translate("people.password.set"), this::set);
        password.setValue(Password.random());
        password.setHelperText(translate("people.password-help"));
        password.setWidthFull();
        dialog.content(new Paragraph(translate("people.password.text")), password, temporary)
                .wide("460px");
    }

    void set() {
        try {
            services.users().setPassword(actor, user.id(), password.getValue());
            if (temporary.getValue()) {
                services.security().demandNew(actor, user.id());
            }
            dialog.close();
            Toast.success(translate("people.password.done", user.name()));
        } catch (Invalid e) {
            password.setErrorMessage(
                    services.messages().text(actor.language(), e.violations().getFirst()));
            password.setInvalid(true);
        }
    }

    PasswordDialog open() {
        dialog.open();
        return this;
    }
}

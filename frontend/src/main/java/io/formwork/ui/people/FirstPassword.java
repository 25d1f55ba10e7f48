package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;

/** How a new person comes by a first password: by an invitation to the e-mail address, or by one that is set here. */
final class FirstPassword {

    final Checkbox invite = new Checkbox(translate("people.invite"));
    final TextField password = new TextField(translate("people.password"));
    final Checkbox temporary = new Checkbox(translate("people.password.temporary"), true);
    private boolean chosen;

    /**
     * @param mayInvite whether letters can be sent
     * @param email whoever has an address is invited unless the administrator chooses otherwise
     */
    FirstPassword(boolean mayInvite, TextField email) {
        invite.setVisible(mayInvite);
        invite.setHelperText(translate("people.invite.help"));
        password.setHelperText(translate("people.password-help"));
        password.setWidthFull();
        password.setValue(Password.random());
        invite.addValueChangeListener(change -> {
            chosen |= change.isFromClient();
            password.setVisible(!change.getValue());
            temporary.setVisible(!change.getValue());
        });
        email.addValueChangeListener(change -> {
            if (mayInvite && !chosen) {
                invite.setValue(!email.getValue().isBlank());
            }
        });
    }

    Component[] content() {
        return new Component[] {invite, password, temporary};
    }

    boolean invites() {
        return invite.getValue();
    }
}

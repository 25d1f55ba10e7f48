package io.formwork.ui.mail;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import io.formwork.identity.Actor;
import io.formwork.mail.MailService;
import io.formwork.platform.error.Unavailable;
import io.formwork.platform.text.Messages;
import io.formwork.platform.text.OneLine;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.Toast;
import org.jspecify.annotations.Nullable;

/** Sends a letter to see whether the server takes it, and tells what the server said if not. */
final class TestMailDialog {

    final EmailField address = new EmailField(translate("mails.test.address"));
    private final MailService mail;
    private final Actor actor;
    private final Messages messages;
    private final ActionDialog dialog =
            new ActionDialog(translate("mails.test"), translate("mails.test.send"), this::send);

    TestMailDialog(MailService mail, Actor actor, Messages messages, @Nullable String own) {
        this.mail = mail;
        this.actor = actor;
        this.messages = messages;
        address.setValue(own == null ? "" : own);
        address.setWidthFull();
        address.setRequiredIndicatorVisible(true);
        dialog.content(new Paragraph(translate("mails.test.text")), address).wide("460px");
    }

    void send() {
        String to = address.getValue().strip();
        address.setInvalid(false);
        if (!to.matches("[^\\s@]+@[^\\s@]+") || !OneLine.is(to)) {
            refuse(translate("mails.test.which"));
            return;
        }
        try {
            mail.test(actor, to);
            dialog.close();
            Toast.success(translate("mails.test.done", to));
        } catch (Unavailable away) {
            refuse(messages.text(actor.language(), away));
        }
    }

    private void refuse(String why) {
        address.setErrorMessage(why);
        address.setInvalid(true);
    }

    boolean isOpen() {
        return dialog.isOpened();
    }

    TestMailDialog open() {
        dialog.open();
        return this;
    }
}

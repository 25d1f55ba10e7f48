package io.formwork.mail;

import io.formwork.identity.login.PasswordForgotten;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes to whoever has forgotten his password. */
@Singleton
class ResetMail implements ApplicationEventListener<PasswordForgotten> {

    private final MailService mail;
    private final Messages messages;

    ResetMail(MailService mail, Messages messages) {
        this.mail = mail;
        this.messages = messages;
    }

    @Override
    public void onApplicationEvent(PasswordForgotten event) {
        Language language = event.language();
        mail.send(Letter.of(
                        "password-reset",
                        event.email(),
                        messages.text(language, "mail.reset.subject"),
                        List.of(
                                messages.text(language, "mail.reset.text", event.name(), event.login()),
                                messages.text(language, "mail.reset.until", event.until()),
                                messages.text(language, "mail.reset.other")))
                .leadingTo(messages.text(language, "mail.reset.button"), event.link())
                .until(event.until()));
    }
}

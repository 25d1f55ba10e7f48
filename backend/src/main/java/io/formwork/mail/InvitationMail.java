package io.formwork.mail;

import io.formwork.identity.login.PersonInvited;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes to whoever is invited; without a mail server nobody can be. */
@Singleton
class InvitationMail implements ApplicationEventListener<PersonInvited> {

    private final MailService mail;
    private final Messages messages;

    InvitationMail(MailService mail, Messages messages) {
        this.mail = mail;
        this.messages = messages;
    }

    @Override
    public void onApplicationEvent(PersonInvited event) {
        if (!mail.isOpen()) {
            throw new Conflict("mail.closed");
        }
        Language language = event.language();
        mail.send(Letter.of(
                        "invitation",
                        event.email(),
                        messages.text(language, "mail.invitation.subject"),
                        List.of(
                                messages.text(
                                        language, "mail.invitation.text", event.name(), event.login(), event.by()),
                                messages.text(language, "mail.invitation.until", event.until()),
                                messages.text(language, "mail.invitation.other")))
                .leadingTo(messages.text(language, "mail.invitation.button"), event.link())
                .until(event.until()));
    }
}

package io.formwork.mail;

import io.formwork.identity.Audited;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Messages;
import io.micronaut.context.event.ApplicationEventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Tells people that what they log in with is another now, so that they notice when it was not they who changed it. */
@Singleton
class PasswordNotice implements ApplicationEventListener<Audited> {

    private static final Set<String> TOLD = Set.of("password.changed", "password.set", "totp.enabled", "totp.disabled");

    private final MailService mail;
    private final UserService users;
    private final Messages messages;

    PasswordNotice(MailService mail, UserService users, Messages messages) {
        this.mail = mail;
        this.users = users;
        this.messages = messages;
    }

    @Override
    public void onApplicationEvent(Audited event) {
        if (mail.isOpen() && TOLD.contains(event.action())) {
            users.find(new UserId(Long.parseLong(event.subject())))
                    .filter(User::active)
                    .ifPresent(user -> tell(user, event.action()));
        }
    }

    private void tell(User user, String action) {
        String email = user.email();
        if (email != null) {
            String deed = messages.text(user.language(), "mail.notice." + action);
            mail.send(Letter.of(
                    "notice",
                    email,
                    deed,
                    List.of(
                            messages.text(user.language(), "mail.notice.text", user.name(), user.login(), deed),
                            messages.text(user.language(), "mail.notice.other"))));
        }
    }
}

package io.formwork.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.identity.login.Invitations;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.text.Language;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false, startApplication = false)
class InvitationMailTest {

    @Inject
    Invitations invitations;

    @Inject
    MailService mail;

    @Inject
    UserService users;

    @Test
    void withoutAMailServerNobodyIsInvited() {
        User person = users.create(
                Actor.system(),
                new NewUser(TestUsers.freshLogin(), "Sam", "sam@example.com", null, false, Language.EN));

        assertThat(mail.isOpen()).isFalse();
        assertThatThrownBy(() -> invitations.send(Actor.system(), person.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("mail.closed");
        assertThat(invitations.among(Actor.system(), List.of(person.id()))).isEmpty();
    }
}

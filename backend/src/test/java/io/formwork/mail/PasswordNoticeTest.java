package io.formwork.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Language;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordNoticeTest implements TestPropertyProvider {

    @Inject
    UserService users;

    @Override
    public Map<String, String> getProperties() {
        return TestMailbox.properties();
    }

    @Test
    void peopleAreToldWhenWhatTheyLogInWithIsAnotherNow() throws Exception {
        String address = UUID.randomUUID() + "@example.com";
        User person = users.create(
                Actor.system(),
                new NewUser(TestUsers.freshLogin(), "王芳", address, TestUsers.PASSWORD, false, Language.ZH));

        users.setPassword(Actor.system(), person.id(), "another good one");

        var letter = TestMailbox.await(address, 1);
        assertThat(letter.getSubject()).isEqualTo("管理员为您设置了新的 Formwork 密码");
        assertThat(TestMailbox.text(letter, false))
                .contains("王芳", person.login(), "联系管理员")
                .doesNotContain("another good one");
    }
}

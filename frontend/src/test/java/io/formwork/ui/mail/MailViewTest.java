package io.formwork.ui.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.TestUsers;
import io.formwork.mail.Letter;
import io.formwork.mail.MailService;
import io.formwork.mail.TestMailbox;
import io.formwork.ui.shell.HomeView;
import io.formwork.ui.testing.ViewTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailViewTest extends ViewTest implements TestPropertyProvider {

    @Inject
    MailService mail;

    @Inject
    TestUsers people;

    @Override
    public Map<String, String> getProperties() {
        return TestMailbox.properties();
    }

    @Test
    void aTestSaysWhetherTheServerTookIt() {
        logInAsAdmin();
        TestMailDialog dialog = navigate(MailView.PATH, MailView.class).test();
        dialog.send();
        assertThat(dialog.address.isInvalid()).isTrue();
        String to = UUID.randomUUID() + "@example.com";
        dialog.address.setValue(to);

        TestMailbox.awayDuring(dialog::send);
        assertThat(dialog.isOpen()).isTrue();
        assertThat(dialog.address.getErrorMessage()).startsWith("无法连接邮件服务器");

        dialog.send();
        assertThat(dialog.isOpen()).isFalse();
        assertThat(TestMailbox.to(to)).hasSize(1);
    }

    @Test
    void aLetterThatDidNotLeaveSaysWhyAndIsTriedAgain() throws Exception {
        logInAsAdmin();
        String to = UUID.randomUUID() + "@example.com";
        TestMailbox.awayDuring(() -> {
            mail.send(Letter.of("test", to, "x", List.of("what it says")));
            awaitFailure(to);
        });
        MailView view = navigate(MailView.PATH, MailView.class);
        assertThat(text(view))
                .contains(to, "等待发送", "无法连接邮件服务器", "立即重试", "127.0.0.1", "formwork@example.com")
                .doesNotContain("what it says");

        view.again(mail.list(user.actor(), 1_000).stream()
                .filter(line -> line.address().equals(to))
                .findFirst()
                .orElseThrow());

        assertThat(TestMailbox.await(to, 1).getSubject()).isEqualTo("x");
    }

    @Test
    void isForAdministratorsOnly() {
        logIn(people.somebody());

        navigate("", HomeView.class);

        assertThat(new MailNavigation().entries(user.actor(), null)).isEmpty();
        assertThatThrownBy(() -> navigate(MailView.PATH, MailView.class)).isNotNull();
    }

    private void awaitFailure(String to) {
        for (int i = 0; i < 200; i++) {
            boolean failed = mail.list(user.actor(), 1_000).stream()
                    .anyMatch(line -> line.address().equals(to) && line.failureKey() != null);
            if (failed) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("The letter did not fail");
    }

    private static String text(MailView view) {
        return view.getElement().getTextRecursively();
    }
}

package io.formwork.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Unavailable;
import io.formwork.platform.sql.Transactions;
import io.formwork.testing.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailServiceTest implements TestPropertyProvider {

    @Inject
    MailService mail;

    @Inject
    MailDelivery delivery;

    @Inject
    OutboxRepository rows;

    @Inject
    Transactions transactions;

    @Inject
    DSLContext sql;

    @Inject
    TestUsers users;

    @Inject
    TestClock clock;

    @Override
    public Map<String, String> getProperties() {
        return TestMailbox.properties();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aLetterLeavesAfterTheCommitAsTextAndAsAPage() throws Exception {
        String to = fresh();

        transactions.write(() -> {
            mail.send(letter(to).leadingTo("打开", "https://example.com/x?a=1&b=2"));
            CompletableFuture.runAsync(delivery::deliver).join();
            assertThat(TestMailbox.to(to)).isEmpty();
        });

        MimeMessage message = TestMailbox.await(to, 1);
        assertThat(message.getSubject()).isEqualTo("您好，王芳");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("Formwork <formwork@example.com>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(TestMailbox.text(message, false)).startsWith("First\r\n\r\n打开:\r\nhttps://example.com/x?a=1&b=2");
        assertThat(TestMailbox.text(message, true))
                .contains("<a href=\"https://example.com/x?a=1&amp;b=2\"", ">Second</p>");
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        String to = fresh();

        assertThatThrownBy(() -> transactions.write(() -> {
                    mail.send(letter(to));
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");
        delivery.deliver();

        assertThat(TestMailbox.to(to)).isEmpty();
        assertThat(rows(to)).isEmpty();
    }

    @Test
    void nothingIsLostWhileTheServerIsAway() {
        String to = fresh();

        TestMailbox.awayDuring(() -> {
            mail.send(letter(to));
            delivery.deliver();
            await(() -> line(to).attempts() == 1);
        });
        delivery.deliver();
        assertThat(TestMailbox.to(to)).as("before it is tried again").isEmpty();
        assertThat(line(to).state()).isEqualTo(MailLine.State.WAITING);
        assertThat(line(to).failureKey()).isEqualTo("mail.failure.connect");
        assertThat(line(to).due()).isAfter(Instant.now().plusSeconds(30));

        clock.advance(Duration.ofMinutes(2));
        delivery.deliver();

        TestMailbox.await(to, 1);
        await(() -> line(to).state() == MailLine.State.SENT);
        assertThat(line(to).failureKey()).isNull();
    }

    @Test
    void anAdministratorNeedNotWaitUntilItIsTriedAgain() {
        String to = fresh();
        Actor admin = users.administrator();
        TestMailbox.awayDuring(() -> {
            mail.send(letter(to));
            await(() -> line(to).attempts() == 1);
        });

        mail.again(admin, line(to).id());

        TestMailbox.await(to, 1);
        await(() -> line(to).state() == MailLine.State.SENT);
        assertThatThrownBy(() -> mail.again(admin, line(to).id())).hasMessageContaining("mail.gone");
    }

    @Test
    void manyProcessesSendEachLetterOnce() throws Exception {
        String name = fresh();
        List<String> addresses = IntStream.range(0, 40).mapToObj(i -> i + name).toList();
        transactions.write(() -> addresses.forEach(to -> mail.send(letter(to))));
        Callable<Boolean> process = () -> {
            delivery.deliver();
            return true;
        };

        try (var processes = Executors.newFixedThreadPool(4)) {
            for (var done : processes.invokeAll(List.of(process, process, process, process))) {
                assertThat(done.get()).isTrue();
            }
        }

        addresses.forEach(to -> TestMailbox.await(to, 1));
        assertThat(addresses).allSatisfy(to -> assertThat(TestMailbox.to(to)).hasSize(1));
    }

    @Test
    void whatAProcessHeldThatDiedIsSentByAnother() {
        String to = fresh();
        transactions.write(() -> {
            delivery.deliver();
            mail.send(letter(to));
            OutboxRow row = rows.due(LocalDateTime.now(clock)).orElseThrow();
            assertThat(row.address()).isEqualTo(to);
            rows.claim(row.id(), "dead", LocalDateTime.now(clock).plusMinutes(5));
        });
        delivery.deliver();
        assertThat(TestMailbox.to(to)).isEmpty();

        clock.advance(Duration.ofMinutes(6));
        delivery.deliver();

        TestMailbox.await(to, 1);
    }

    @Test
    void aHostileNameBringsNeitherHeadersNorMarkup() throws Exception {
        String to = fresh();
        String name = "王\r\nBcc: other@example.com\r\n\r\n<script>alert(1)</script><a href='//evil.example'>x</a>";

        mail.send(Letter.of("test", to, "For " + name, List.of("Dear " + name)));

        MimeMessage message = TestMailbox.await(to, 1);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).startsWith("For 王 Bcc: other@example.com <script>");
        assertThat(TestMailbox.text(message, true))
                .doesNotContain("<script", "<a ")
                .contains("&lt;script&gt;alert(1)");
        assertThatThrownBy(() -> mail.send(letter("a@example.com\r\nBcc: b@example.com")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHostileNameIsOneReadableLineAndNoExpression() throws Exception {
        String to = fresh();
        String name =
                "${7*7} #{7*7} {{7*7}} \u202Etxt.exe\u0000 \u0007\u2028=cmd|'x'!A1 ../../etc " + "x".repeat(20_000);

        mail.send(Letter.of("test", to, name, List.of(name)).leadingTo("open", "https://example.com/?q=\"><script>"));

        MimeMessage message = TestMailbox.await(to, 1);
        String said = "${7*7} #{7*7} {{7*7}}  txt.exe   =cmd|'x'!A1 ../../etc " + "x".repeat(20_000);
        assertThat(message.getSubject().replaceAll(" +", " ")).isEqualTo(said.replaceAll(" +", " "));
        assertThat(TestMailbox.text(message, false))
                .contains("${7*7} #{7*7} {{7*7}}", "x".repeat(20_000))
                .doesNotContain("\u202E", "\u0000", "\u0007", "\u2028");
        assertThat(TestMailbox.text(message, true))
                .contains("${7*7} #{7*7} {{7*7}}", "https://example.com/?q=&quot;&gt;&lt;script&gt;")
                .doesNotContain("\u202E", "\u0000", "<script>");
    }

    @Test
    void whatALetterSaysIsStoredEncryptedAndOnlyUntilItIsSent() {
        String to = fresh();

        TestMailbox.awayDuring(() -> {
            mail.send(letter(to).leadingTo("open", "https://example.com/secret"));
            await(() -> line(to).attempts() == 1);
            assertThat(rows(to)).singleElement().asString().isNotEmpty().doesNotContain("secret", "First", "王芳");
        });
        clock.advance(Duration.ofMinutes(2));
        delivery.deliver();

        await(() -> line(to).state() == MailLine.State.SENT);
        assertThat(rows(to)).containsExactly("");
    }

    @Test
    void aLetterThatCameTooLateIsNotSent() {
        String to = fresh();
        TestMailbox.awayDuring(() -> {
            mail.send(letter(to).until(clock.instant().plus(Duration.ofMinutes(30))));
            await(() -> line(to).attempts() == 1);
        });

        clock.advance(Duration.ofMinutes(31));
        delivery.deliver();

        await(() -> line(to).state() == MailLine.State.FAILED);
        assertThat(line(to).failureKey()).isEqualTo("mail.failure.expired");
        assertThat(TestMailbox.to(to)).isEmpty();
        assertThat(rows(to)).containsExactly("");
    }

    @Test
    void aTestTellsAtOnceWhetherItLeft() {
        Actor admin = users.administrator();
        String to = fresh();

        mail.test(admin, to);

        assertThat(TestMailbox.to(to)).hasSize(1);
        TestMailbox.awayDuring(() -> assertThatThrownBy(() -> mail.test(admin, to))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("mail.failure.connect"));
    }

    @Test
    void onlyAdministratorsSeeAndTest() {
        Actor somebody = users.somebody();

        assertThatThrownBy(() -> mail.list(somebody, 10)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> mail.count(somebody, MailLine.State.FAILED)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> mail.test(somebody, "a@example.com")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> mail.again(somebody, 1)).isInstanceOf(Forbidden.class);
    }

    @Test
    void waitsDoubleUpToSixHours() {
        assertThat(MailDelivery.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailDelivery.waitAfter(5)).isEqualTo(Duration.ofMinutes(16));
        assertThat(MailDelivery.waitAfter(MailDelivery.MOST_ATTEMPTS)).isEqualTo(Duration.ofHours(6));
    }

    private MailLine line(String to) {
        return mail.list(Actor.system(), 1_000).stream()
                .filter(line -> line.address().equals(to))
                .findFirst()
                .orElseThrow();
    }

    /** What is stored of letters to an address. */
    private List<String> rows(String to) {
        return transactions.read(
                () -> sql.resultQuery("select coalesce(content, '') from mail_outbox where address = ?", to)
                        .fetch(row -> row.get(0, String.class)));
    }

    private static Letter letter(String to) {
        return Letter.of("test", to, "您好，王芳", List.of("First", "Second"));
    }

    private static String fresh() {
        return UUID.randomUUID() + "@example.com";
    }

    private static void await(Callable<Boolean> condition) {
        try {
            for (int i = 0; i < 200 && !condition.call(); i++) {
                Thread.sleep(50);
            }
            assertThat(condition.call()).isTrue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.formwork.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.formwork.platform.config.FormworkSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told when a server will not have a letter: a small one that answers as it is told to. */
class SmtpPostTest {

    private static final Letter LETTER = Letter.of("test", "ada@example.com", "Hello", List.of("Text"));

    private final Map<String, String> answers = new HashMap<>(Map.of("EHLO", "250 fake", "MAIL", "250 ok"));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void anAddressThatDoesNotExistIsToldApart() {
        answers.put("RCPT", "550 5.1.1 no such user");

        MailFailure failure = failure(Map.of());

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.ADDRESS);
    }

    @Test
    void aServerThatIsBusyMayBeAskedAgain() {
        answers.put("RCPT", "451 4.7.1 greylisted");

        assertThat(failure(Map.of()).kind()).isEqualTo(MailFailure.Kind.REFUSED);
    }

    @Test
    void aWrongPasswordIsToldApartAndNotRepeated() {
        answers.put("EHLO", "250-fake\r\n250 AUTH PLAIN LOGIN");
        answers.put("AUTH", "535 5.7.8 wrong");

        MailFailure failure =
                failure(Map.of("FORMWORK_MAIL_USER", "ada", "FORMWORK_MAIL_PASSWORD", "a-secret-password"));

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.LOGIN);
        assertThat(failure.detail()).doesNotContain("a-secret-password");
    }

    @Test
    void withoutASecretWayNothingIsSent() {
        MailFailure failure = failure(Map.of(
                "FORMWORK_MAIL_TLS", "starttls",
                "FORMWORK_MAIL_USER", "ada",
                "FORMWORK_MAIL_PASSWORD", "a-secret-password"));

        assertThat(failure.kind()).isEqualTo(MailFailure.Kind.TLS);
        assertThat(heard).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aServerThatDoesNotAnswerIsToldApart() throws IOException {
        server.close();

        assertThat(failure(Map.of()).kind()).isEqualTo(MailFailure.Kind.CONNECT);
    }

    private MailFailure failure(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "FORMWORK_MAIL_HOST", "127.0.0.1",
                "FORMWORK_MAIL_PORT", Integer.toString(server.getLocalPort()),
                "FORMWORK_MAIL_TLS", "none",
                "FORMWORK_MAIL_FROM", "formwork@example.com"));
        settings.putAll(more);
        var post = new SmtpPost(FormworkSettings.read(settings::get), Clock.systemUTC());
        return catchThrowableOfType(MailFailure.class, () -> post.send(1, LETTER));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                var out = socket.getOutputStream();
                say(out, "220 fake");
                String line = in.readLine();
                while (line != null) {
                    heard.add(line);
                    say(out, answers.getOrDefault(line.split(" ")[0], "250 ok"));
                    line = in.readLine();
                }
            } catch (IOException over) {
                // The client has hung up, or the test is over.
            }
        }
    }

    private static void say(java.io.OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}

package io.formwork.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mail server on this machine that takes every letter; one for all tests of a run. */
public final class TestMailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int PORT = freePort();
    private static GreenMail server = start();

    private TestMailbox() {}

    /** The settings by which an application under test sends to it. */
    public static Map<String, String> properties() {
        return Map.of(
                "formwork.mail.host", "127.0.0.1",
                "formwork.mail.port", Integer.toString(PORT),
                "formwork.mail.tls", "none",
                "formwork.mail.from", "Formwork <formwork@example.com>");
    }

    /** The same as variables of the environment. */
    public static Map<String, String> environment() {
        return properties().entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'), Map.Entry::getValue));
    }

    /** Every letter to an address so far. */
    public static List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** The newest letter to an address, when there are so many. */
    public static MimeMessage await(String address, int count) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (to(address).size() < count) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Of " + count + " letters to " + address + " there came "
                        + to(address).size());
            }
            pause();
        }
        return to(address).getLast();
    }

    /** What a letter says, as plain text or as a page. */
    public static String text(MimeMessage message, boolean page) {
        try {
            return (String) ((MimeMultipart) message.getContent())
                    .getBodyPart(page ? 1 : 0)
                    .getContent();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its link leads. */
    public static String link(MimeMessage message) {
        return text(message, false)
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow();
    }

    /** The server is away while something is done. */
    public static void awayDuring(Runnable work) {
        server.stop();
        try {
            work.run();
        } finally {
            server = start();
        }
    }

    private static GreenMail start() {
        var mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        return mail;
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Stream.of(message.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

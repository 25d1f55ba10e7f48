package io.formwork.mail;

import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.config.MailSettings;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Hands letters to the mail server of the settings, and to no other. */
@Singleton
class SmtpPost {

    private static final String PATIENCE = Long.toString(Duration.ofSeconds(15).toMillis());
    private static final int FOR_GOOD = 500;

    private final Optional<MailSettings> settings;
    private final Clock clock;

    SmtpPost(FormworkSettings settings, Clock clock) {
        this.settings = Optional.ofNullable(settings.mail());
        this.clock = clock;
    }

    boolean isOpen() {
        return settings.isPresent();
    }

    /** @param id the same each time a letter is tried, so that one that arrives twice can be told to be the same */
    void send(long id, Letter letter) throws MailFailure {
        MailSettings server = settings.orElseThrow();
        try {
            Transport.send(message(server, id, letter));
        } catch (MessagingException e) {
            throw new MailFailure(kind(e), e);
        }
    }

    private MimeMessage message(MailSettings server, long id, Letter letter) throws MessagingException {
        var sender = new InternetAddress(server.sender(), true);
        String domain = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
        var message = new MimeMessage(session(server)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<formwork-" + id + "@" + domain + ">");
            }
        };
        String utf8 = StandardCharsets.UTF_8.name();
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.subject(), utf8);
        message.setSentDate(Date.from(clock.instant()));
        // Machines that answer letters, such as those of people on leave, leave this one alone.
        message.setHeader("Auto-Submitted", "auto-generated");
        var text = new MimeBodyPart();
        text.setText(LetterPage.text(letter), utf8);
        var html = new MimeBodyPart();
        html.setText(LetterPage.html(letter), utf8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static Session session(MailSettings server) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {}
        }
        String user = server.user();
        if (user == null) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, server.password());
            }
        });
    }

    private static MailFailure.Kind kind(MessagingException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case MailConnectException away -> {
                    return MailFailure.Kind.CONNECT;
                }
                case jakarta.mail.AuthenticationFailedException refused -> {
                    return MailFailure.Kind.LOGIN;
                }
                case SSLException broken -> {
                    return MailFailure.Kind.TLS;
                }
                case SMTPAddressFailedException address
                when address.getReturnCode() >= FOR_GOOD -> {
                    return MailFailure.Kind.ADDRESS;
                }
                default -> {}
            }
        }
        return String.valueOf(failure.getMessage()).contains("STARTTLS")
                ? MailFailure.Kind.TLS
                : MailFailure.Kind.REFUSED;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}

package io.formwork.mail;

import java.util.Locale;

/** Why a letter did not leave. */
final class MailFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String detail;

    /** What can be the matter. */
    enum Kind {
        /** The server does not answer. */
        CONNECT,
        /** It does not take user and password. */
        LOGIN,
        /** It cannot be spoken to in secret, or is not the one it should be. */
        TLS,
        /** It refuses the letter for now. */
        REFUSED,
        /** It does not take letters for that address; asking again is of no use. */
        ADDRESS,
        /** The letter was of no use any more before the server took it. */
        EXPIRED
    }

    MailFailure(Kind kind, Throwable cause) {
        super(cause);
        this.kind = kind;
        String message = cause.getMessage();
        this.detail =
                message == null ? "" : message.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    Kind kind() {
        return kind;
    }

    /** What the server said of it. */
    String detail() {
        return detail;
    }

    /** The words for people; their argument is the detail. */
    static String messageKey(Kind kind) {
        return "mail.failure." + kind.name().toLowerCase(Locale.ROOT);
    }
}

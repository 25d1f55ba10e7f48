package io.formwork.platform.config;

import org.jspecify.annotations.Nullable;

/**
 * The mail server that letters leave by.
 *
 * @param user to log in as, null where the server asks for nobody
 * @param sender whom letters are from, such as {@code Formwork <formwork@example.com>}
 */
public record MailSettings(
        String host, int port, Security security, @Nullable String user, String password, String sender) {

    /** How the way to the server is kept from others' eyes. */
    public enum Security {
        /** From the greeting on; without it nothing is sent. */
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** Where servers usually listen for it. */
        public int port() {
            return port;
        }
    }

    /** Whether the password would cross a network for all to read. */
    boolean tellsPassword() {
        return security == Security.NONE && user != null && !isHere();
    }

    private boolean isHere() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}

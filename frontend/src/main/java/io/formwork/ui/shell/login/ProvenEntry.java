package io.formwork.ui.shell.login;

import io.formwork.identity.UserId;
import io.formwork.identity.login.OidcEntry;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's answer came to, kept in the session for the login page.
 *
 * @param user who it is, 0 where that was refused
 * @param strong whether the provider asked for a second factor
 * @param codeNeeded whether a code of the person must follow
 * @param refusal the key of the words to say where it was refused
 */
public record ProvenEntry(
        long user,
        boolean strong,
        boolean codeNeeded,
        Instant at,
        @Nullable String refusal) implements Serializable {

    public static final String KEY = ProvenEntry.class.getName();

    private static final Duration LIFE = Duration.ofMinutes(5);

    public static ProvenEntry of(OidcEntry entry) {
        return new ProvenEntry(entry.actor().id().value(), entry.strong(), entry.codeNeeded(), Instant.now(), null);
    }

    public static ProvenEntry refused(String messageKey) {
        return new ProvenEntry(0, false, false, Instant.now(), messageKey);
    }

    UserId id() {
        return new UserId(user);
    }

    /** Whoever leaves the page in the middle is not proved for ever. */
    boolean isFresh() {
        return Instant.now().isBefore(at.plus(LIFE));
    }
}

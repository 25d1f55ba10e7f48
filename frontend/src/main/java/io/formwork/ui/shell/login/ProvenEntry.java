package io.formwork.ui.shell.login;

import io.formwork.identity.UserId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's answer came to, kept in the session for the login page.
 *
 * @param user who it is, 0 where that was refused
 * @param refusal the key of the words to say then
 */
public record ProvenEntry(long user, @Nullable String refusal) implements Serializable {

    public static final String KEY = ProvenEntry.class.getName();

    public static ProvenEntry of(UserId user) {
        return new ProvenEntry(user.value(), null);
    }

    public static ProvenEntry refused(String messageKey) {
        return new ProvenEntry(0, messageKey);
    }
}

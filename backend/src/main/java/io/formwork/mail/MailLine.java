package io.formwork.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What administrators see of a letter: never what it says.
 *
 * @param due when it is tried next, while it waits
 * @param failureKey the words for why it did not leave the last time, with the detail as argument
 * @param again whether it could be tried again
 */
public record MailLine(
        long id,
        String kind,
        String address,
        State state,
        Instant created,
        Instant due,
        int attempts,
        @Nullable String failureKey,
        @Nullable String detail,
        boolean again) {

    /** How far a letter is. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }
}

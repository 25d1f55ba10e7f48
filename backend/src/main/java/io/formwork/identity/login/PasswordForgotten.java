package io.formwork.identity.login;

import io.formwork.platform.text.Language;
import java.time.Instant;

/**
 * Somebody has forgotten his password and may choose another at the address; told inside the transaction that allows it.
 *
 * @param email where to write to
 * @param link opens the door, so it is for that address alone
 * @param until how long it does
 */
public record PasswordForgotten(
        String login, String name, String email, Language language, String link, Instant until) {

    /** Never the link. */
    @Override
    public String toString() {
        return "PasswordForgotten";
    }
}

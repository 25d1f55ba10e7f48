package io.formwork.identity.login;

import io.formwork.platform.text.Language;
import java.time.Instant;

/**
 * A new person may choose a first password at the address; told inside the transaction that allows it.
 *
 * @param by who invites
 * @param email where to write to
 * @param link opens the door, so it is for that address alone
 * @param until how long it does
 */
public record PersonInvited(
        String login, String name, String by, String email, Language language, String link, Instant until) {

    /** Never the link. */
    @Override
    public String toString() {
        return "PersonInvited";
    }
}

package io.formwork.identity.login;

import org.jspecify.annotations.Nullable;

/**
 * What somebody brings to the door.
 *
 * @param code of the second factor, null before it was asked for
 * @param newPassword takes the place of one that must be replaced first
 */
public record Credentials(
        String login,
        String password,
        @Nullable String code,
        @Nullable String newPassword) {

    public static Credentials of(String login, String password) {
        return new Credentials(login, password, null, null);
    }

    /** Never what is in it. */
    @Override
    public String toString() {
        return "Credentials";
    }
}

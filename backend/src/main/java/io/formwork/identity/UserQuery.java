package io.formwork.identity;

/**
 * Asks for accounts.
 *
 * @param text a part of name, login, department or e-mail address; empty for all
 * @param external whether only people from outside are wanted
 */
public record UserQuery(String text, boolean external) {

    /** Everybody with that text. */
    public static UserQuery of(String text) {
        return new UserQuery(text, false);
    }
}

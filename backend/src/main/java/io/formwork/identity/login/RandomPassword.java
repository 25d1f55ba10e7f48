package io.formwork.identity.login;

/** A password to begin with, and what is kept of it. */
public record RandomPassword(String text, String hash) {

    @Override
    public String toString() {
        return "RandomPassword";
    }
}

package io.formwork.identity.login;

import java.io.Serializable;

/** A login that was sent to the provider: what must come back, and what proves that it was begun in this session. */
public record OidcAttempt(String location, String state, String nonce, String verifier) implements Serializable {

    /** Never what is in it. */
    @Override
    public String toString() {
        return "OidcAttempt";
    }
}

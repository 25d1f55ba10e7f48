package io.formwork.platform.config;

import java.util.Set;

/**
 * The OpenID Connect provider that people may log in with.
 *
 * @param label what its button says
 * @param loginClaim which claim holds the login name
 * @param create whether somebody without an account gets one at the first login
 * @param domains of e-mail addresses that may enter; all where it is empty
 */
public record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String label,
        String scopes,
        String loginClaim,
        boolean create,
        Set<String> domains) {

    public OidcSettings {
        domains = Set.copyOf(domains);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return clientId + "@" + issuer;
    }
}

package io.formwork.platform.config;

import java.util.Set;

/**
 * The OpenID Connect provider that people may log in with.
 *
 * @param label what its button says
 * @param loginClaim which claim holds the login name
 * @param create whether somebody without an account gets one at the first login
 * @param domains of e-mail addresses that may enter; all where it is empty
 * @param secondFactors values of {@code amr} or {@code acr} by which the provider says that it asked for a second factor
 */
public record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String label,
        String scopes,
        String loginClaim,
        boolean create,
        Set<String> domains,
        Set<String> secondFactors) {

    public OidcSettings {
        domains = Set.copyOf(domains);
        secondFactors = Set.copyOf(secondFactors);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return clientId + "@" + issuer;
    }
}

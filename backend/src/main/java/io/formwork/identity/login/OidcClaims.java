package io.formwork.identity.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.formwork.platform.config.OidcSettings;
import io.formwork.platform.error.Forbidden;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an identity token, and believes it only if this provider signed it for us, for this login, a moment ago. */
final class OidcClaims {

    private static final Logger log = LoggerFactory.getLogger(OidcClaims.class);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** Only keys of which the provider alone has the private half. */
    private static final Set<JWSAlgorithm> SIGNED =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.RS512, JWSAlgorithm.ES384);

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final Clock clock;

    OidcClaims(OidcSettings settings, OidcProvider provider, Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.clock = clock;
    }

    JWTClaimsSet read(String token, String nonce) {
        JWTClaimsSet claims = verified(token);
        try {
            boolean ours = settings.issuer().equals(claims.getIssuer())
                    && claims.getAudience().contains(settings.clientId())
                    && (claims.getAudience().size() == 1 || settings.clientId().equals(claims.getStringClaim("azp")));
            boolean now = isAfter(claims.getExpirationTime(), clock.instant().minus(CLOCKS_DIFFER))
                    && !isAfter(claims.getIssueTime(), clock.instant().plus(CLOCKS_DIFFER))
                    && claims.getIssueTime() != null;
            boolean thisLogin = Objects.equals(nonce, claims.getStringClaim("nonce"));
            if (!ours
                    || !now
                    || !thisLogin
                    || claims.getSubject() == null
                    || claims.getSubject().isBlank()) {
                throw refused("its claims do not fit");
            }
            return claims;
        } catch (ParseException e) {
            throw refused(e.getMessage());
        }
    }

    private JWTClaimsSet verified(String token) {
        try {
            return process(token, false);
        } catch (BadJOSEException e) {
            try {
                return process(token, true);
            } catch (BadJOSEException again) {
                throw refused(again.getMessage());
            }
        }
    }

    private JWTClaimsSet process(String token, boolean fresh) throws BadJOSEException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(SIGNED, new ImmutableJWKSet<>(provider.keys(fresh))));
        // Time is compared above, by our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        try {
            return processor.process(token, null);
        } catch (ParseException | JOSEException e) {
            throw refused(e.getMessage());
        }
    }

    private static boolean isAfter(@Nullable Date date, Instant moment) {
        return date != null && date.toInstant().isAfter(moment);
    }

    /** Why stands in the log, without the token. */
    private static Forbidden refused(@Nullable String why) {
        log.warn("An identity token was refused: {}", why);
        return new Forbidden("identity.oidc.refused");
    }
}

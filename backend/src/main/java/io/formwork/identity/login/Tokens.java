package io.formwork.identity.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.formwork.identity.UserId;
import io.formwork.platform.config.DataFolder;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes and reads the tokens that prove who acts, signed with a secret of this installation. A signature that was found
 * good is not computed again; how long a token lasts is asked each time.
 */
@Singleton
class Tokens {

    private static final String SECRET = "token-signature";
    private static final String CREDENTIAL_VERSION = "cv";
    private static final String SESSION = "sid";
    private static final int MOST_REMEMBERED = 10_000;

    private final SignatureGeneratorConfiguration signature;
    private final JWSVerifier verifier;
    private final Clock clock;
    private final Map<String, Claims> verified = new ConcurrentHashMap<>();

    Tokens(SignatureGeneratorConfiguration signature, DataFolder folder, Clock clock) throws JOSEException {
        this.signature = signature;
        this.verifier = new MACVerifier(folder.secret(SECRET).getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** What a token of ours says. */
    record Claims(UserId user, int credentialVersion, long session, Instant end) {}

    String issue(LoginSession session, int credentialVersion) {
        var claims = new JWTClaimsSet.Builder()
                .subject(session.user().toString())
                .claim(CREDENTIAL_VERSION, credentialVersion)
                .claim(SESSION, session.id())
                .issueTime(Date.from(session.started()))
                .expirationTime(Date.from(session.ends()))
                .build();
        try {
            return signature.sign(claims).serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a token that we signed and that has not ended. */
    Optional<Claims> read(String token) {
        Optional<Claims> claims = Optional.ofNullable(verified.get(token)).or(() -> verify(token));
        return claims.filter(found -> clock.instant().isBefore(found.end()));
    }

    private Optional<Claims> verify(String token) {
        Optional<Claims> claims = parse(token);
        if (claims.isPresent()) {
            if (verified.size() >= MOST_REMEMBERED) {
                verified.clear();
            }
            verified.put(token, claims.get());
        }
        return claims;
    }

    private Optional<Claims> parse(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            if (!signed.verify(verifier)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            Long session = claims.getLongClaim(SESSION);
            Integer version = claims.getIntegerClaim(CREDENTIAL_VERSION);
            if (session == null || version == null) {
                // From before sessions were listed.
                return Optional.empty();
            }
            return Optional.of(new Claims(
                    new UserId(Long.parseLong(claims.getSubject())),
                    version,
                    session,
                    claims.getExpirationTime().toInstant()));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    @Factory
    static final class Signature {

        @Bean
        @Singleton
        @Named("generator")
        SignatureGeneratorConfiguration signature(DataFolder folder) {
            var configuration = new SecretSignatureConfiguration("generator");
            configuration.setSecret(folder.secret(SECRET));
            return new SecretSignature(configuration);
        }
    }
}

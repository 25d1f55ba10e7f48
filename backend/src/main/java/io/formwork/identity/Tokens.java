package io.formwork.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import io.formwork.platform.config.DataFolder;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Makes the tokens that prove who acts, signed with a secret of this installation. */
@Singleton
class Tokens {

    static final String CREDENTIAL_VERSION = "cv";
    static final Duration LIFE = Duration.ofHours(12);

    private final SignatureGeneratorConfiguration signature;
    private final Clock clock;

    Tokens(SignatureGeneratorConfiguration signature, Clock clock) {
        this.signature = signature;
        this.clock = clock;
    }

    String issue(UserId user, int credentialVersion) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .subject(user.toString())
                .claim(CREDENTIAL_VERSION, credentialVersion)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        try {
            return signature.sign(claims).serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Factory
    static final class Signature {

        @Bean
        @Singleton
        @Named("generator")
        SignatureGeneratorConfiguration signature(DataFolder folder) {
            var configuration = new SecretSignatureConfiguration("generator");
            configuration.setSecret(folder.secret("token-signature"));
            return new SecretSignature(configuration);
        }
    }
}

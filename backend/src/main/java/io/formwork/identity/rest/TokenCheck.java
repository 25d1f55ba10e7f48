package io.formwork.identity.rest;

import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.UserId;
import io.formwork.platform.web.RequestLanguage;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accepts a signed token only while its user may sign in and has not set another password since. */
@Singleton
class TokenCheck implements GenericJwtClaimsValidator<HttpRequest<?>> {

    static final String ACTOR = "formwork.actor";

    private static final String CREDENTIAL_VERSION = "cv";

    private final Actors actors;

    TokenCheck(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
        Optional<Actor> actor = actorOf(claims);
        if (request != null) {
            actor.ifPresent(found -> {
                request.setAttribute(ACTOR, found);
                RequestLanguage.setUserLanguage(request, found.language());
            });
        }
        return actor.isPresent();
    }

    private Optional<Actor> actorOf(Claims claims) {
        try {
            var id = new UserId(Long.parseLong(String.valueOf(claims.get(Claims.SUBJECT))));
            int version = Integer.parseInt(String.valueOf(claims.get(CREDENTIAL_VERSION)));
            return actors.find(id, version);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

package io.formwork.identity.rest;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.platform.web.RequestLanguage;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Finds the actor behind a request's token. It takes the place of the framework's chain of readers and validators. */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
class TokenCheck implements AuthenticationFetcher<HttpRequest<?>> {

    static final String ACTOR = "formwork.actor";

    private static final String SCHEME = "Bearer ";

    private final LoginService logins;

    TokenCheck(LoginService logins) {
        this.logins = logins;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<Actor> actor =
                token(request.getHeaders().get(HttpHeaders.AUTHORIZATION)).flatMap(logins::actorOf);
        actor.ifPresent(found -> {
            request.setAttribute(ACTOR, found);
            RequestLanguage.setUserLanguage(request, found.language());
        });
        return actor.map(found -> Publishers.just(Authentication.build(found.login())))
                .orElseGet(Publishers::empty);
    }

    private static Optional<String> token(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}

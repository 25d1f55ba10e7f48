package io.formwork.identity.rest;

import io.formwork.identity.Actor;
import io.formwork.platform.web.RequestLanguage;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Hands a controller the actor behind the request's token, speaking the language of the request. */
@Singleton
class ActorBinder implements TypedRequestArgumentBinder<Actor> {

    private final RequestLanguage languages;

    ActorBinder(RequestLanguage languages) {
        this.languages = languages;
    }

    @Override
    public Argument<Actor> argumentType() {
        return Argument.of(Actor.class);
    }

    @Override
    public BindingResult<Actor> bind(ArgumentConversionContext<Actor> context, HttpRequest<?> request) {
        return () ->
                request.getAttribute(TokenCheck.ACTOR, Actor.class).map(actor -> actor.speaking(languages.of(request)));
    }
}

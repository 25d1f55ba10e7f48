package io.formwork.platform.web;

import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Unavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.security.Principal;

/** Answers the five kinds of failure. */
@Singleton
final class FailureHandler implements ExceptionHandler<FormworkException, HttpResponse<?>> {

    private final Problems problems;

    FailureHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, FormworkException failure) {
        RefusedAccess.note(failure, who(request), request.getPath());
        return problems.of(request, statusOf(failure), failure);
    }

    private static String who(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName).orElse("");
    }

    private static boolean isUnreadable(Invalid invalid) {
        return invalid.violations().stream()
                .allMatch(violation -> violation.rule().equals("json"));
    }

    private static HttpStatus statusOf(FormworkException failure) {
        return switch (failure) {
            case NotFound notFound -> HttpStatus.NOT_FOUND;
            case Invalid invalid -> isUnreadable(invalid) ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY;
            case Conflict conflict -> HttpStatus.CONFLICT;
            case Forbidden forbidden -> HttpStatus.FORBIDDEN;
            case Unavailable unavailable -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}

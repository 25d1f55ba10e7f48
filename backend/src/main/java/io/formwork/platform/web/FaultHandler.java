package io.formwork.platform.web;

import io.formwork.platform.sql.DatabaseAway;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.json.JsonSyntaxException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Answers what nobody else did: input we cannot read, limits, a database that is away, and our own faults. */
@Singleton
final class FaultHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger log = LoggerFactory.getLogger(FaultHandler.class);

    private final Problems problems;

    FaultHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        if (find(failure, RequestTooLarge.class) != null) {
            return problems.of(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, (String) null);
        }
        var unreadable = find(failure, JsonSyntaxException.class);
        if (unreadable != null) {
            return problems.of(request, HttpStatus.BAD_REQUEST, explain(unreadable));
        }
        var away = DatabaseAway.in(failure);
        if (away.isPresent()) {
            log.warn("The database is away: {}", failure.getMessage());
            return problems.of(request, HttpStatus.SERVICE_UNAVAILABLE, away.get());
        }
        String errorId = UUID.randomUUID().toString();
        log.error("{} {} failed, error {}", request.getMethod(), request.getPath(), errorId, failure);
        return problems.ofFault(request, errorId);
    }

    private static String explain(JsonSyntaxException unreadable) {
        return unreadable.getCause() instanceof JacksonException cause
                ? cause.getOriginalMessage()
                        + (cause.getLocation() == null
                                ? ""
                                : " (line " + cause.getLocation().getLineNr() + ", column "
                                        + cause.getLocation().getColumnNr() + ")")
                : String.valueOf(unreadable.getMessage());
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}

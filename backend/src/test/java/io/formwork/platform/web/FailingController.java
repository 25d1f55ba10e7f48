package io.formwork.platform.web;

import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Unavailable;
import io.formwork.platform.error.Violation;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLTransientConnectionException;

/** Fails on request, in every way a real endpoint can. */
@Controller("/api/test")
@Secured(SecurityRule.IS_ANONYMOUS)
class FailingController {

    @Get("/failures/{kind}")
    String fail(@PathVariable String kind) throws Exception {
        throw switch (kind) {
            case "not-found" -> new NotFound("platform.status.404.detail");
            case "forbidden" -> new Forbidden("platform.status.403.detail");
            case "conflict" -> new Conflict("platform.status.409.detail");
            case "unavailable" -> new Unavailable(new IOException(), "platform.status.503.detail");
            case "invalid" -> new Invalid(new Violation("/amount", "json-like", "error.json", 3, 7));
            case "database" -> new SQLTransientConnectionException("pool is empty");
            default -> new IllegalStateException("a secret detail");
        };
    }

    @Get("/secured")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String secured() {
        return "secret";
    }

    @Post("/echo")
    Amount echo(@Body Amount amount) {
        return amount;
    }

    @Post("/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_PLAIN)
    String form(HttpServletRequest request) {
        return request.getParameter("text");
    }

    record Amount(BigDecimal amount) {}
}

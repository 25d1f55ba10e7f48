package io.formwork.identity.rest;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.login.Credentials;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.web.Problems;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives tokens for logins, and says to whom a token belongs. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
class LoginController {

    private final LoginService logins;
    private final Problems problems;

    LoginController(LoginService logins, Problems problems) {
        this.logins = logins;
        this.problems = problems;
    }

    @Post("/login")
    Token login(@Body Login login) {
        Actor actor = logins.login(new Credentials(
                Objects.requireNonNullElse(login.login(), ""),
                Objects.requireNonNullElse(login.password(), ""),
                login.code(),
                login.newPassword()));
        return new Token(logins.issueToken(actor), Person.of(actor));
    }

    /** Ends the session of the token that asks. */
    @Post("/logout")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Status(HttpStatus.NO_CONTENT)
    void logout(@Header(HttpHeaders.AUTHORIZATION) String authorization) {
        logins.leave(authorization.substring("Bearer ".length()).strip());
    }

    @Get("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Person me(Actor actor) {
        return Person.of(actor);
    }

    @Error(exception = Forbidden.class)
    HttpResponse<?> refused(HttpRequest<?> request, Forbidden failure) {
        return problems.of(request, HttpStatus.UNAUTHORIZED, failure);
    }

    record Login(
            @Nullable String login,
            @Nullable String password,
            @Nullable String code,
            @Nullable String newPassword) {

        /** Never what is in it. */
        @Override
        public String toString() {
            return "Login";
        }
    }

    record Token(String token, Person user) {}

    record Person(
            String id, String login, String name, boolean admin, String language, Map<String, Set<String>> roles) {

        static Person of(Actor actor) {
            return new Person(
                    actor.id().toString(),
                    actor.login(),
                    actor.name(),
                    actor.admin(),
                    actor.language().code(),
                    actor.roles());
        }
    }
}

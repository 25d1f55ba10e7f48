package io.formwork.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.testing.HttpTester;
import io.formwork.testing.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class LoginRestTest {

    private final HttpTester http;
    private final TestUsers people;
    private final UserService users;
    private final TestClock clock;

    LoginRestTest(HttpTester http, TestUsers people, UserService users, TestClock clock) {
        this.http = http;
        this.people = people;
        this.users = users;
        this.clock = clock;
    }

    @Test
    void aLoginGivesATokenThatOpensTheApi() {
        var somebody = people.inRole("care", "lead");
        var login = http.to("/api/v1/login")
                .json("{\"login\": \"%s\", \"password\": \"%s\"}".formatted(somebody.login(), TestUsers.PASSWORD))
                .post();
        assertThat(login.status()).isEqualTo(200);

        var me = http.to("/api/v1/me")
                .bearer(login.json().path("token").stringValue())
                .get();

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("id").stringValue()).isEqualTo(somebody.id().toString());
        assertThat(me.json().path("roles").path("care").path(0).stringValue()).isEqualTo("lead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\": \"nobody-%s\", \"password\": \"a wrong password\"}",
                "{\"login\": \"%s\", \"password\": \"' OR '1'='1\"}",
                "{\"login\": null, \"password\": null}",
                "{}"
            })
    void aRefusedLoginIsUnauthorizedAndTellsNothingMore(String body) {
        String login = people.somebody().login();

        var answer = http.to("/api/v1/login").json(body.formatted(login)).post();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("detail").stringValue()).isEqualTo("The login name or the password is wrong.");
    }

    @Test
    void aLoginWithoutANameLocksNobodyOut() {
        for (int i = 0; i < 8; i++) {
            var answer = http.to("/api/v1/login").json("{}").post();
            assertThat(answer.json().path("detail").stringValue())
                    .isEqualTo("The login name or the password is wrong.");
        }
    }

    @Test
    void aLoginThatIsNotJsonIsABadRequest() {
        assertThat(http.to("/api/v1/login").json("{\"login\":").post().status()).isEqualTo(400);
        assertThat(http.to("/api/v1/login").json("").post().status()).isEqualTo(400);
    }

    @Test
    void withoutATokenNothingIsShown() {
        assertThat(http.to("/api/v1/me").get().status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guess",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwiY3YiOjB9.",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIiwiY3YiOjAsImV4cCI6NDEwMjQ0NDgwMH0.c2lnbmF0dXJl"
            })
    void aForgedTokenIsRefused(String token) {
        assertThat(http.to("/api/v1/me").bearer(token).get().status()).isEqualTo(401);
    }

    @Test
    void aTamperedTokenIsRefused() {
        String token = people.tokenOf(people.somebody());
        String[] parts = token.split("\\.");
        String other = people.tokenOf(people.somebody()).split("\\.")[1];

        String swapped = parts[0] + "." + other + "." + parts[2];

        assertThat(http.to("/api/v1/me").bearer(swapped).get().status()).isEqualTo(401);
    }

    @Test
    void anExpiredTokenIsRefused() {
        String token = clock.at(clock.instant().minus(Duration.ofHours(13)), () -> people.tokenOf(people.somebody()));

        assertThat(http.to("/api/v1/me").bearer(token).get().status()).isEqualTo(401);
    }

    @Test
    void aTokenThatWasGoodEndsWithItsTime() {
        String token = people.tokenOf(people.somebody());
        assertThat(http.to("/api/v1/me").bearer(token).get().status()).isEqualTo(200);

        int later = clock.at(
                clock.instant().plus(Duration.ofHours(13)),
                () -> http.to("/api/v1/me").bearer(token).get().status());

        assertThat(later).isEqualTo(401);
    }

    @Test
    void aTokenEndsWithThePasswordAndWithTheAccount() {
        var changed = people.somebody();
        var closed = people.somebody();
        String changedToken = people.tokenOf(changed);
        String closedToken = people.tokenOf(closed);
        assertThat(http.to("/api/v1/me").bearer(changedToken).get().status()).isEqualTo(200);
        assertThat(http.to("/api/v1/me").bearer(closedToken).get().status()).isEqualTo(200);

        users.setPassword(changed, changed.id(), "another password");
        users.setActive(Actor.system(), closed.id(), false);

        assertThat(http.to("/api/v1/me").bearer(changedToken).get().status()).isEqualTo(401);
        assertThat(http.to("/api/v1/me").bearer(closedToken).get().status()).isEqualTo(401);
    }

    @Test
    void withATokenWrongMethodsPathsAndMediaTypesAreNamed() {
        String token = people.tokenOf(people.somebody());

        assertThat(http.to("/api/v1/me").bearer(token).put().status()).isEqualTo(405);
        assertThat(http.to("/api/v1/nothing-here").bearer(token).get().status()).isEqualTo(404);
        assertThat(http.to("/api/v1/login").bearer(token).form("a=b").post().status())
                .isEqualTo(415);
    }

    @Test
    void withoutALanguageTheUsersOwnIsSpoken() {
        String token = people.tokenOf(people.somebody());

        var answer = http.to("/api/v1/nothing-here")
                .bearer(token)
                .header("Accept-Language", "*")
                .get();

        assertThat(answer.json().path("title").stringValue()).isEqualTo("Not found");
    }
}

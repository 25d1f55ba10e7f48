package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.web.Origin;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class SessionsTest {

    private final Sessions sessions;
    private final LoginService logins;
    private final UserService users;
    private final TestUsers people;

    SessionsTest(Sessions sessions, LoginService logins, UserService users, TestUsers people) {
        this.sessions = sessions;
        this.logins = logins;
        this.users = users;
        this.people = people;
    }

    @Test
    void nobodySeesOrEndsTheSessionsOfOthers() {
        Actor somebody = people.somebody();
        Actor other = people.somebody();
        long session = sessions.begin(somebody.id()).id();

        assertThatThrownBy(() -> sessions.list(other, somebody.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sessions.revokeAll(other, somebody.id(), 0)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sessions.revoke(other, session)).isInstanceOf(NotFound.class);
        assertThat(sessions.isLive(session)).isTrue();
        assertThat(sessions.list(people.administrator(), somebody.id())).hasSize(1);
    }

    @Test
    void aSessionTellsWhereItWasBegunAndEndsAtOnce() {
        Actor somebody = people.somebody();
        String token = new Origin(Origin.Way.REST, "192.0.2.9", "curl/8").during(() -> logins.issueToken(somebody));
        String other = logins.issueToken(somebody);
        assertThat(logins.actorOf(token)).contains(somebody);
        LoginSession session = sessions.list(somebody, somebody.id()).stream()
                .filter(each -> "192.0.2.9".equals(each.address()))
                .findFirst()
                .orElseThrow();
        assertThat(session.agent()).isEqualTo("curl/8");

        sessions.revoke(somebody, session.id());

        assertThat(logins.actorOf(token)).isEmpty();
        assertThat(logins.actorOf(other)).contains(somebody);
        assertThat(sessions.list(somebody, somebody.id())).hasSize(1);
    }

    @Test
    void aTokenIsGoodUntilItsHolderLeaves() {
        Actor somebody = people.somebody();
        String token = logins.issueToken(somebody);

        logins.leave(token);

        assertThat(logins.actorOf(token)).isEmpty();
    }

    @Test
    void anotherPasswordEndsAllSessions() {
        Actor somebody = people.somebody();
        long session = sessions.begin(somebody.id()).id();

        users.setPassword(somebody, somebody.id(), "another password");

        assertThat(sessions.isLive(session)).isFalse();
        assertThat(sessions.list(somebody, somebody.id())).isEmpty();
    }

    @Test
    void aProgramThatLogsInForEachCallDoesNotFillTheTable() {
        Actor somebody = people.somebody();
        long first = sessions.begin(somebody.id()).id();

        for (int i = 0; i < 205; i++) {
            sessions.begin(somebody.id());
        }

        assertThat(sessions.list(somebody, somebody.id())).hasSize(200);
        assertThat(sessions.isLive(first)).isFalse();
    }
}

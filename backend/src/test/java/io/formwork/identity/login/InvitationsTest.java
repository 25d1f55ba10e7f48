package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.NewUser;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserChange;
import io.formwork.identity.UserService;
import io.formwork.mail.TestMailbox;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Language;
import io.formwork.testing.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationsTest implements TestPropertyProvider {

    private static final String CHOSEN = "a first good one";

    @Inject
    Invitations invitations;

    @Inject
    PasswordResets resets;

    @Inject
    ResetTokens tokens;

    @Inject
    LoginService logins;

    @Inject
    UserService users;

    @Inject
    UserAdministration administration;

    @Inject
    TestUsers people;

    @Inject
    Transactions transactions;

    @Inject
    DSLContext sql;

    @Inject
    TestClock clock;

    @Override
    public Map<String, String> getProperties() {
        return TestMailbox.properties();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndComesIn() throws Exception {
        Actor admin = people.administrator();
        User person = person(address(), null);
        assertThatThrownBy(() -> logins.login(person.login(), "")).isInstanceOf(Forbidden.class);

        invitations.send(admin, person.id());

        var letter = TestMailbox.await(person.email(), 1);
        assertThat(letter.getSubject()).isEqualTo("You are invited to Formwork");
        assertThat(TestMailbox.text(letter, false)).contains(person.login(), person.name(), admin.name());
        String token = token(person, 1);
        assertThat(resets.isInvitation(token)).isTrue();
        assertThat(isOpen(person)).isTrue();
        assertThatThrownBy(() -> resets.reset(token, "short")).isInstanceOf(Invalid.class);
        assertThat(isOpen(person)).isTrue();

        resets.reset(token, CHOSEN);

        assertThat(logins.login(person.login(), CHOSEN).id()).isEqualTo(person.id());
        assertThat(invitations.among(admin, List.of(person.id()))).isEmpty();
        assertThat(invitations.mayInvite(admin, person.id())).isFalse();
        assertThat(resets.isInvitation(token)).isFalse();
        assertThatThrownBy(() -> resets.reset(token, "another good one")).isInstanceOf(Conflict.class);
        assertThat(actions(person))
                .containsExactly("user.created", "user.invited", "password.chosen", "invitation.accepted");
        assertThat(TestMailbox.to(person.email()))
                .as("no letter about a change")
                .hasSize(1);
    }

    @Test
    void anInvitationLastsAWeekAndOnlyTheNewestCounts() {
        User person = person(address(), null);
        Actor admin = people.administrator();
        invitations.send(admin, person.id());
        String first = token(person, 1);
        clock.advance(Duration.ofDays(1));
        invitations.send(admin, person.id());
        String second = token(person, 2);

        assertThat(resets.isOpen(first)).isFalse();
        assertThatThrownBy(() -> resets.reset(first, CHOSEN)).isInstanceOf(Conflict.class);
        clock.advance(Duration.ofDays(6).plusHours(23));
        tokens.forget();
        assertThat(resets.isOpen(second)).isTrue();
        assertThat(isOpen(person)).isTrue();

        clock.advance(Duration.ofHours(2));
        assertThat(resets.isOpen(second)).isFalse();
        assertThat(isOpen(person)).isFalse();
        assertThatThrownBy(() -> resets.reset(second, CHOSEN)).isInstanceOf(Conflict.class);
        invitations.send(admin, person.id());
        resets.reset(token(person, 3), CHOSEN);
        assertThat(logins.login(person.login(), CHOSEN).id()).isEqualTo(person.id());
    }

    @Test
    void anotherAddressAPasswordOrAClosedAccountEndIt() {
        Actor admin = people.administrator();
        User moved = invited();
        String ofMoved = token(moved, 1);
        administration.change(admin, moved.id(), new UserChange(moved.name(), address(), false, Language.EN), Map.of());
        User given = invited();
        String ofGiven = token(given, 1);
        users.setPassword(admin, given.id(), TestUsers.PASSWORD);
        User closed = invited();
        String ofClosed = token(closed, 1);
        users.setActive(admin, closed.id(), false);

        for (String token : List.of(ofMoved, ofGiven, ofClosed)) {
            assertThat(resets.isOpen(token)).isFalse();
            assertThatThrownBy(() -> resets.reset(token, CHOSEN)).isInstanceOf(Conflict.class);
        }
        assertThat(isOpen(moved)).isFalse();
        assertThat(invitations.among(admin, List.of(given.id()))).isEmpty();
    }

    @Test
    void whoHasAPasswordOrNoAddressIsNotInvitedAndOnlyAdministratorsInvite() {
        Actor admin = people.administrator();
        User known = person(address(), TestUsers.PASSWORD);
        User unaddressed = person(null, null);
        User person = person(address(), null);

        for (User each : List.of(known, unaddressed)) {
            assertThat(invitations.mayInvite(admin, each.id())).isFalse();
            assertThatThrownBy(() -> invitations.send(admin, each.id())).isInstanceOf(Conflict.class);
        }
        Actor somebody = people.somebody();
        assertThatThrownBy(() -> invitations.send(somebody, person.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> invitations.mayInvite(somebody, person.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> invitations.among(somebody, List.of(person.id())))
                .isInstanceOf(Forbidden.class);
        assertThat(TestMailbox.to(person.email())).isEmpty();
        assertThat(invitations.among(admin, List.of(person.id()))).isEmpty();
    }

    @Test
    void aDayHasOnlySoManyLetters() {
        Actor admin = people.administrator();
        User person = person(address(), null);
        for (int i = 0; i < ResetTokens.MOST_A_DAY; i++) {
            invitations.send(admin, person.id());
        }

        assertThatThrownBy(() -> invitations.send(admin, person.id())).hasMessageContaining("identity.invitation.many");
        assertThat(isOpen(person)).as("the last one still counts").isTrue();
    }

    @Test
    void theDatabaseAloneRevealsNoLink() {
        User person = invited();
        String token = token(person, 1);

        String stored = transactions.read(() -> sql.resultQuery(
                        "select concat_ws(' ', r.token_hash, r.email, coalesce(m.content, '')) from password_reset r"
                                + " join mail_outbox m on m.address = r.email where r.user_id = ?",
                        person.id().value())
                .fetchOne(row -> row.get(0, String.class)));
        assertThat(stored).contains(person.email()).doesNotContain(token);
        assertThat(token).hasSize(43);
    }

    /** Whoever forgets a password that he never had gets no letter, which would end the invitation. */
    @Test
    void toForgetAPasswordThatWasNeverThereLeavesTheInvitation() {
        User person = invited();
        String token = token(person, 1);
        resets.ask(person.login());
        User other = person(address(), TestUsers.PASSWORD);
        resets.ask(other.login());
        TestMailbox.await(other.email(), 1);

        assertThat(TestMailbox.to(person.email())).hasSize(1);
        assertThat(resets.isOpen(token)).isTrue();
    }

    private User invited() {
        User person = person(address(), null);
        invitations.send(people.administrator(), person.id());
        return person;
    }

    private boolean isOpen(User person) {
        return invitations
                .among(people.administrator(), List.of(person.id()))
                .get(person.id())
                .open();
    }

    private static String token(User person, int count) {
        String link = TestMailbox.link(TestMailbox.await(person.email(), count));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<String> actions(User person) {
        return transactions.read(() -> sql.resultQuery(
                        "select action from audit_entry where subject = ? and action not like 'login%' order by id",
                        person.id().toString())
                .fetch(row -> row.get(0, String.class)));
    }

    private static String address() {
        return UUID.randomUUID() + "@example.com";
    }

    private User person(@Nullable String email, @Nullable String password) {
        return users.create(
                Actor.system(),
                new NewUser(TestUsers.freshLogin(), "Sam Somebody", email, password, false, Language.EN));
    }
}

package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.LoginService;
import io.formwork.identity.NewUser;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserChange;
import io.formwork.identity.UserService;
import io.formwork.mail.TestMailbox;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.config.InstallationCipher;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Language;
import io.formwork.platform.web.Origin;
import io.formwork.testing.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordResetsTest implements TestPropertyProvider {

    private static final String CHOSEN = "another good one";

    @Inject
    PasswordResets resets;

    @Inject
    LoginService logins;

    @Inject
    UserService users;

    @Inject
    UserAdministration administration;

    @Inject
    Actors actors;

    @Inject
    SecondFactor factor;

    @Inject
    UserSecurityRepository security;

    @Inject
    InstallationCipher cipher;

    @Inject
    TestUsers people;

    @Inject
    FormworkSettings settings;

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
    void aLinkOpensTheDoorOnceAndEndsEverySession() {
        User person = person();
        String token = people.tokenOf(actor(person));

        String link = linkFor(person, 1);
        resets.reset(link, CHOSEN);

        assertThat(logins.actorOf(token)).isEmpty();
        assertThatThrownBy(() -> logins.login(person.login(), TestUsers.PASSWORD))
                .isInstanceOf(Forbidden.class);
        assertThat(logins.login(person.login(), CHOSEN).id()).isEqualTo(person.id());
        assertThat(resets.isOpen(link)).isFalse();
        assertThatThrownBy(() -> resets.reset(link, "a third good one")).isInstanceOf(Conflict.class);
        assertThat(logins.login(person.login(), CHOSEN).id()).isEqualTo(person.id());
    }

    @Test
    void ofTwoWhoBringTheLinkAtOnceOneComesIn() throws Exception {
        User person = person();
        String link = linkFor(person, 1);
        List<Callable<Boolean>> both = new ArrayList<>();
        for (String chosen : List.of("the first good one", "the second good one")) {
            both.add(() -> {
                try {
                    resets.reset(link, chosen);
                    return true;
                } catch (Conflict late) {
                    return false;
                }
            });
        }

        try (var workers = Executors.newFixedThreadPool(2)) {
            List<Boolean> outcomes = new ArrayList<>();
            for (var each : workers.invokeAll(both)) {
                outcomes.add(each.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void theLetterIsWrittenToTheAddressOfTheAccountInItsLanguage() throws Exception {
        User person = person();

        resets.ask(person.email());

        var letter = TestMailbox.await(person.email(), 1);
        assertThat(letter.getSubject()).isEqualTo("Choose a new Formwork password");
        assertThat(TestMailbox.text(letter, false)).contains(person.login(), person.name());
        assertThat(TestMailbox.link(letter)).startsWith(settings.publicUrl() + "/reset/");
    }

    @Test
    void nobodyLearnsWhetherThereIsAnAccount() {
        User closed = person();
        users.setActive(Actor.system(), closed.id(), false);
        User unaddressed = users.create(Actor.system(), NewUser.of(TestUsers.freshLogin(), "Ada", TestUsers.PASSWORD));
        User known = person();

        for (String name :
                List.of(closed.login(), closed.email(), unaddressed.login(), TestUsers.freshLogin(), "", " ")) {
            assertThatCode(() -> resets.ask(name)).doesNotThrowAnyException();
        }
        resets.ask(known.login());

        TestMailbox.await(known.email(), 1);
        assertThat(TestMailbox.to(closed.email())).isEmpty();
    }

    /** What it comes to is found out by somebody else, so nothing that depends on the account is waited for. */
    @Test
    void theAnswerTakesAsLongForAnUnknownName() {
        List<User> known = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            known.add(person());
        }
        resets.ask(known.removeLast().login());
        List<Long> ofKnown = new ArrayList<>();
        List<Long> ofUnknown = new ArrayList<>();

        for (User each : known) {
            ofKnown.add(nanos(each.login()));
            ofUnknown.add(nanos(TestUsers.freshLogin()));
        }

        assertThat(median(ofKnown)).isLessThan(3 * median(ofUnknown));
        assertThat(median(ofUnknown)).isLessThan(3 * median(ofKnown));
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        User person = person();
        String first = linkFor(person, 1);
        String second = linkFor(person, 2);

        assertThat(resets.isOpen(first)).isFalse();
        assertThatThrownBy(() -> resets.reset(first, CHOSEN)).isInstanceOf(Conflict.class);
        resets.reset(second, CHOSEN);
    }

    @Test
    void itEndsWithThePasswordTheAddressAndTheAccount() {
        User password = person();
        String ofPassword = linkFor(password, 1);
        users.setPassword(Actor.system(), password.id(), "set by somebody else");
        User address = person();
        String ofAddress = linkFor(address, 1);
        administration.change(
                Actor.system(),
                address.id(),
                new UserChange(address.name(), "new-" + address.email(), false, Language.EN),
                Map.of());
        User account = person();
        String ofAccount = linkFor(account, 1);
        users.setActive(Actor.system(), account.id(), false);

        assertThat(List.of(ofPassword, ofAddress, ofAccount))
                .allSatisfy(link ->
                        assertThatThrownBy(() -> resets.reset(link, CHOSEN)).isInstanceOf(Conflict.class));
    }

    @Test
    void afterHalfAnHourItOpensNothing() {
        String link = linkFor(person(), 1);
        clock.advance(Duration.ofMinutes(29));
        assertThat(resets.isOpen(link)).isTrue();

        clock.advance(Duration.ofMinutes(2));

        assertThat(resets.isOpen(link)).isFalse();
        assertThatThrownBy(() -> resets.reset(link, CHOSEN)).isInstanceOf(Conflict.class);
        assertThat(resets.isOpen("")).isFalse();
        assertThatThrownBy(() -> resets.reset("guessed", CHOSEN)).isInstanceOf(Conflict.class);
    }

    @Test
    void aPasswordThatIsNoneDoesNotUseTheLinkUp() {
        User person = person();
        String link = linkFor(person, 1);

        for (String weak : List.of("short", "password123", person.login())) {
            assertThatThrownBy(() -> resets.reset(link, weak)).isInstanceOf(Invalid.class);
        }

        assertThatThrownBy(() -> logins.login(person.login(), "password123")).isInstanceOf(Forbidden.class);
        resets.reset(link, CHOSEN);
        assertThat(logins.login(person.login(), CHOSEN).id()).isEqualTo(person.id());
    }

    @Test
    void theSecondFactorIsAskedAsEver() {
        User person = person();
        factor.offer(actor(person));
        String secret = cipher.decrypt(
                transactions
                        .read(() -> security.findByUserId(person.id().value()))
                        .orElseThrow()
                        .totpSecret(),
                "totp " + person.id());
        factor.enable(actor(person), new Totp(HexFormat.of().parseHex(secret)).code(Totp.step(clock.instant())));

        TestMailbox.await(person.email(), 1);

        resets.reset(linkFor(person, 2), CHOSEN);

        assertThat(factor.isEnabled(person.id())).isTrue();
        assertThatThrownBy(() -> logins.login(person.login(), CHOSEN)).hasMessageContaining(LoginService.CODE_NEEDED);
    }

    @Test
    void fewLettersAreWrittenForOneName() {
        User person = person();
        for (int i = 0; i < 5; i++) {
            resets.ask(person.login());
        }
        User other = person();
        resets.ask(other.login());
        TestMailbox.await(other.email(), 1);

        assertThat(TestMailbox.await(person.email(), PasswordResets.MOST_FOR_NAME))
                .isNotNull();
        assertThat(TestMailbox.to(person.email())).hasSize(PasswordResets.MOST_FOR_NAME);
    }

    @Test
    void fewMayBeAskedForFromOneAddress() {
        var random = ThreadLocalRandom.current();
        var origin =
                new Origin(Origin.Way.UI, "203.0.%d.%d".formatted(random.nextInt(256), random.nextInt(256)), "test");
        origin.during(() -> {
            for (int i = 0; i < PasswordResets.MOST_FROM_ADDRESS; i++) {
                resets.ask(TestUsers.freshLogin());
            }
            assertThatThrownBy(() -> resets.ask(TestUsers.freshLogin()))
                    .isInstanceOf(Forbidden.class)
                    .hasMessageContaining("identity.reset.wait");
            return true;
        });
    }

    @Test
    void whoWasLockedOutByGuessingMayEnterAfterwards() {
        User person = person();
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> logins.login(person.login(), "guessed")).isInstanceOf(Forbidden.class);
        }

        resets.reset(linkFor(person, 1), CHOSEN);

        assertThat(logins.login(person.login(), CHOSEN).id()).isEqualTo(person.id());
    }

    @Test
    void theDatabaseAloneRevealsNoLink() {
        User person = person();

        String link = linkFor(person, 1);

        String stored = transactions.read(() -> sql.resultQuery(
                        "select concat_ws(' ', r.token_hash, r.email, coalesce(m.content, '')) from password_reset r"
                                + " join mail_outbox m on m.address = r.email where r.user_id = ?",
                        person.id().value())
                .fetchOne(row -> row.get(0, String.class)));
        assertThat(stored).contains(person.email()).doesNotContain(link);
        assertThat(link).hasSize(43);
    }

    @Test
    void itIsOnRecord() {
        User person = person();
        resets.reset(linkFor(person, 1), CHOSEN);

        List<String> actions = transactions.read(() -> sql.resultQuery(
                        "select action from audit_entry where subject = ? order by id",
                        person.id().toString())
                .fetch(row -> row.get(0, String.class)));
        assertThat(actions).containsExactly("user.created", "password.forgotten", "password.changed", "password.reset");
    }

    private long nanos(String name) {
        long begun = System.nanoTime();
        resets.ask(name);
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private String linkFor(User person, int count) {
        resets.ask(person.login());
        String link = TestMailbox.link(TestMailbox.await(person.email(), count));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private User person() {
        return users.create(
                Actor.system(),
                new NewUser(
                        TestUsers.freshLogin(),
                        "Sam Somebody",
                        UUID.randomUUID() + "@example.com",
                        TestUsers.PASSWORD,
                        false,
                        Language.EN));
    }

    private Actor actor(User person) {
        return actors.find(person.id()).orElseThrow();
    }
}

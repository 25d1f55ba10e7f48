package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.formwork.audit.AuditFilter;
import io.formwork.audit.AuditService;
import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.platform.config.InstallationCipher;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.sql.Transactions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcLoginTest implements TestPropertyProvider {

    private static final TestOidcProvider PROVIDER = new TestOidcProvider();

    @Inject
    OidcLogin logins;

    @Inject
    UserService users;

    @Inject
    TestUsers people;

    @Inject
    LoginService passwords;

    @Inject
    SecondFactor factor;

    @Inject
    UserSecurityRepository security;

    @Inject
    InstallationCipher cipher;

    @Inject
    Transactions transactions;

    @Inject
    AuditService audit;

    @Override
    public Map<String, String> getProperties() {
        return Map.of(
                "formwork.oidc.issuer",
                PROVIDER.issuer(),
                "formwork.oidc.client.id",
                TestOidcProvider.CLIENT,
                "formwork.oidc.client.secret",
                TestOidcProvider.SECRET,
                "formwork.oidc.create",
                "true",
                "formwork.oidc.domains",
                "example.org,example.net");
    }

    @AfterAll
    void stop() {
        PROVIDER.stop();
    }

    @Test
    void somebodyWithAnAccountComesInAndIsKnownByTheSubjectFromThenOn() {
        Actor somebody = people.somebody();
        String subject = UUID.randomUUID().toString();
        assertThat(enter(person(subject, somebody.login())).id()).isEqualTo(somebody.id());

        assertThat(enter(person(subject, "renamed-there")).id()).isEqualTo(somebody.id());

        // Somebody else to whom the provider gives that name does not get the account.
        assertRefused(person(UUID.randomUUID().toString(), somebody.login()));
    }

    @Test
    void somebodyNewGetsAnAccountWithoutAnyRole() {
        String login = TestUsers.freshLogin();

        Actor entered = enter(person(UUID.randomUUID().toString(), login));

        assertThat(entered.login()).isEqualTo(login);
        assertThat(entered.name()).isEqualTo("Nina New");
        assertThat(entered.admin()).isFalse();
        assertThat(entered.roles()).isEmpty();
    }

    @Test
    void onlyAddressesOfTheNamedDomainsMayEnter() {
        String login = TestUsers.freshLogin();

        assertRefused(claims -> person("s1", login).apply(claims).claim("email", "nina@example.com"));
        assertRefused(claims -> person("s2", login).apply(claims).claim("email", "nina@example.org.evil.com"));
        assertRefused(claims -> person("s3", login).apply(claims).claim("email", null));
        assertRefused(claims -> person("s4", login).apply(claims).claim("email_verified", false));
        assertThat(users.findByLogin(login)).isEmpty();
    }

    @Test
    void aClosedAccountStaysClosed() {
        Actor somebody = people.somebody();
        users.setActive(Actor.system(), somebody.id(), false);

        assertRefused(person(UUID.randomUUID().toString(), somebody.login()));
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> lies() {
        Instant now = Instant.now();
        return Stream.of(
                claims -> claims.claim("nonce", "of another login"),
                claims -> claims.claim("nonce", null),
                claims -> claims.audience("another client"),
                claims -> claims.audience(List.of(TestOidcProvider.CLIENT, "another client")),
                claims -> claims.issuer("http://127.0.0.1:1"),
                claims -> claims.issuer(null),
                claims -> claims.expirationTime(Date.from(now.minusSeconds(120))),
                claims -> claims.expirationTime(null),
                claims -> claims.issueTime(Date.from(now.plusSeconds(600))),
                claims -> claims.subject(null));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aTokenThatIsNotForThisLoginIsRefused(UnaryOperator<JWTClaimsSet.Builder> lie) {
        String login = TestUsers.freshLogin();

        assertRefused(
                claims -> lie.apply(person(UUID.randomUUID().toString(), login).apply(claims)));

        assertThat(users.findByLogin(login)).isEmpty();
    }

    @Test
    void aTokenThatTheProviderDidNotSignIsRefused() {
        for (TestOidcProvider.Signer forger : List.<TestOidcProvider.Signer>of(
                TestOidcProvider::unsigned, PROVIDER::signWithAnotherKey, PROVIDER::signWithThePublicKey)) {
            OidcAttempt begun = logins.begin();
            String code = PROVIDER.grant(begun.location(), person("x", TestUsers.freshLogin()), forger);

            assertThatThrownBy(() -> logins.finish(begun, begun.state(), code)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void anAnswerToAnotherLoginIsRefused() {
        OidcAttempt mine = logins.begin();
        OidcAttempt others = logins.begin();
        String login = TestUsers.freshLogin();
        String code = PROVIDER.grant(others.location(), person("y", login));

        assertThatThrownBy(() -> logins.finish(mine, others.state(), code)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> logins.finish(mine, null, code)).isInstanceOf(Forbidden.class);
        // Even with the right state, a code of somebody else's login does not fit the verifier.
        assertThatThrownBy(() -> logins.finish(mine, mine.state(), code)).isInstanceOf(Forbidden.class);
        assertThat(users.findByLogin(login)).isEmpty();
    }

    @Test
    void aCodeIsGoodOnce() {
        OidcAttempt begun = logins.begin();
        String code = PROVIDER.grant(begun.location(), person(UUID.randomUUID().toString(), TestUsers.freshLogin()));
        logins.finish(begun, begun.state(), code);

        assertThatThrownBy(() -> logins.finish(begun, begun.state(), code)).isInstanceOf(Forbidden.class);
    }

    @Test
    void whoHasASecondFactorIsNotInBeforeACodeOfHisOwn() {
        Actor somebody = somebodyWithAFactor();

        OidcEntry entry = finish(person(UUID.randomUUID().toString(), somebody.login()));

        assertThat(entry.codeNeeded()).isTrue();
        assertThat(entry.strong()).isFalse();
        assertThat(logged("login.succeeded", somebody)).isZero();
        assertThatThrownBy(() -> passwords.enterProven(somebody.id(), "000000"))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("identity.code.wrong");
        assertThat(logged("login.failed", somebody)).isEqualTo(1);
        assertThat(passwords.enterProven(somebody.id(), code(somebody, 1)).id()).isEqualTo(somebody.id());
        assertThat(logged("login.succeeded", somebody)).isEqualTo(1);
    }

    @Test
    void codesAfterAProviderAreGuessedInVain() {
        Actor somebody = somebodyWithAFactor();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> passwords.enterProven(somebody.id(), "000000"))
                    .isInstanceOf(Forbidden.class);
        }

        assertThatThrownBy(() -> passwords.enterProven(somebody.id(), code(somebody, 1)))
                .hasMessageContaining("identity.login.locked");
    }

    @Test
    void aSecondFactorOfTheProviderCountsWhereItSaysSo() {
        Actor somebody = somebodyWithAFactor();
        String subject = UUID.randomUUID().toString();

        OidcEntry byMethod =
                finish(claims -> person(subject, somebody.login()).apply(claims).claim("amr", List.of("pwd", "mfa")));
        OidcEntry byClass =
                finish(claims -> person(subject, somebody.login()).apply(claims).claim("acr", "mfa"));
        OidcEntry other =
                finish(claims -> person(subject, somebody.login()).apply(claims).claim("amr", List.of("pwd")));

        assertThat(List.of(byMethod.strong(), byClass.strong(), other.strong())).containsExactly(true, true, false);
        assertThat(List.of(byMethod.codeNeeded(), byClass.codeNeeded(), other.codeNeeded()))
                .containsExactly(false, false, true);
    }

    @Test
    void aProviderMayChangeItsKeys() {
        enter(person(UUID.randomUUID().toString(), TestUsers.freshLogin()));
        PROVIDER.changeKey();

        enter(person(UUID.randomUUID().toString(), TestUsers.freshLogin()));
    }

    @Test
    void theWayThereTellsNoSecret() {
        OidcAttempt begun = logins.begin();

        assertThat(begun.location())
                .startsWith(PROVIDER.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code")
                .doesNotContain(begun.verifier(), "secret");
        assertThat(begun.toString()).doesNotContain(begun.verifier(), begun.state());
    }

    private Actor enter(UnaryOperator<JWTClaimsSet.Builder> person) {
        return finish(person).actor();
    }

    private OidcEntry finish(UnaryOperator<JWTClaimsSet.Builder> person) {
        OidcAttempt begun = logins.begin();
        return logins.finish(begun, begun.state(), PROVIDER.grant(begun.location(), person));
    }

    /** What the person's app shows so many steps from now. */
    private String code(Actor actor, int ahead) {
        String stored = transactions.read(() -> String.valueOf(
                security.findByUserId(actor.id().value()).orElseThrow().totpSecret()));
        byte[] secret = HexFormat.of().parseHex(cipher.decrypt(stored, "totp " + actor.id()));
        return new Totp(secret).code(Totp.step(Instant.now()) + ahead);
    }

    private Actor somebodyWithAFactor() {
        Actor somebody = people.somebody();
        factor.offer(somebody);
        factor.enable(somebody, code(somebody, 0));
        return somebody;
    }

    private long logged(String action, Actor actor) {
        return audit.list(
                        Actor.system(),
                        AuditFilter.ALL.ofAction(action).ofSubject(actor.id().toString()),
                        null,
                        10)
                .entries()
                .size();
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> person) {
        assertThatThrownBy(() -> enter(person)).isInstanceOf(Forbidden.class);
    }

    private static UnaryOperator<JWTClaimsSet.Builder> person(String subject, String login) {
        return claims -> claims.subject(subject)
                .claim("preferred_username", login)
                .claim("name", "Nina New")
                .claim("email", "nina@example.org")
                .claim("email_verified", true);
    }
}

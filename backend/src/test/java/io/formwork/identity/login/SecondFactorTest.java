package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.TestUsers;
import io.formwork.platform.config.InstallationCipher;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.sql.Transactions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class SecondFactorTest {

    private final SecondFactor factor;
    private final LoginService logins;
    private final UserSecurityRepository rows;
    private final InstallationCipher cipher;
    private final Transactions transactions;
    private final TestUsers people;

    SecondFactorTest(
            SecondFactor factor,
            LoginService logins,
            UserSecurityRepository rows,
            InstallationCipher cipher,
            Transactions transactions,
            TestUsers people) {
        this.factor = factor;
        this.logins = logins;
        this.rows = rows;
        this.cipher = cipher;
        this.transactions = transactions;
        this.people = people;
    }

    @Test
    void thePasswordAloneOpensNothingAnyMore() {
        Actor somebody = people.somebody();
        enable(somebody);

        assertThatThrownBy(() -> logins.login(somebody.login(), TestUsers.PASSWORD))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining(LoginService.CODE_NEEDED);
        assertThatThrownBy(() -> login(somebody, "000000")).hasMessageContaining("identity.code.wrong");
        assertThat(login(somebody, code(somebody, 1))).isEqualTo(somebody);
    }

    @Test
    void aCodeIsGoodOnceAndNoneBeforeItAfterwards() {
        Actor somebody = people.somebody();
        enable(somebody);
        String next = code(somebody, 1);
        String now = code(somebody, 0);
        login(somebody, next);

        assertThatThrownBy(() -> login(somebody, next)).hasMessageContaining("identity.code.wrong");
        assertThatThrownBy(() -> login(somebody, now)).hasMessageContaining("identity.code.wrong");
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsWritten() {
        Actor somebody = people.somebody();
        List<String> codes = enable(somebody);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        assertThat(login(somebody, " " + codes.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(somebody);

        assertThatThrownBy(() -> login(somebody, codes.getFirst())).hasMessageContaining("identity.code.wrong");
        assertThat(factor.recoveryCodesLeft(somebody)).isEqualTo(9);
        Actor other = people.somebody();
        enable(other);
        assertThatThrownBy(() -> login(other, codes.get(1))).hasMessageContaining("identity.code.wrong");
    }

    @Test
    void wrongCodesAreCountedAsWrongPasswordsAre() {
        Actor somebody = people.somebody();
        enable(somebody);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> login(somebody, "000000")).hasMessageContaining("identity.code.wrong");
        }

        assertThatThrownBy(() -> login(somebody, code(somebody, 1))).hasMessageContaining("identity.login.locked");
    }

    @Test
    void nothingCountsBeforeTheFirstCodeAndTheSecretIsNotStoredAsItIs() {
        Actor somebody = people.somebody();
        var offer = factor.offer(somebody);

        assertThatThrownBy(() -> factor.enable(somebody, "000000")).isInstanceOf(Invalid.class);

        assertThat(factor.isEnabled(somebody.id())).isFalse();
        assertThat(logins.login(somebody.login(), TestUsers.PASSWORD)).isEqualTo(somebody);
        assertThat(offer.uri()).startsWith("otpauth://totp/Formwork%3A").contains("secret=" + offer.secret());
        String stored = stored(somebody);
        assertThat(stored).doesNotContain(offer.secret());
        assertThatThrownBy(() -> cipher.decrypt(stored, "totp 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyOneselfOrAnAdministratorTurnsItOffAndNobodyMakesItAnew() {
        Actor somebody = people.somebody();
        enable(somebody);

        assertThatThrownBy(() -> factor.disable(people.somebody(), somebody.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> factor.offer(somebody)).isInstanceOf(Conflict.class);
        factor.disable(people.administrator(), somebody.id());
        assertThat(logins.login(somebody.login(), TestUsers.PASSWORD)).isEqualTo(somebody);
    }

    private List<String> enable(Actor actor) {
        factor.offer(actor);
        return factor.enable(actor, code(actor, 0));
    }

    private Actor login(Actor actor, String code) {
        return logins.login(new Credentials(actor.login(), TestUsers.PASSWORD, code, null));
    }

    /** What the person's app shows so many steps from now. */
    private String code(Actor actor, int ahead) {
        String secret = cipher.decrypt(stored(actor), "totp " + actor.id());
        return new Totp(HexFormat.of().parseHex(secret)).code(Totp.step(Instant.now()) + ahead);
    }

    private String stored(Actor actor) {
        return transactions.read(() -> String.valueOf(
                rows.findByUserId(actor.id().value()).orElseThrow().totpSecret()));
    }
}

package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void aPasswordIsStoredAsArgonWithASaltOfItsOwn() {
        String password = "a good password";

        String hash = Passwords.hash(password);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(password);
        assertThat(Passwords.hash(password)).isNotEqualTo(hash);
        assertThat(Passwords.fits(password, hash)).isTrue();
        assertThat(Passwords.fits("A good password", hash)).isFalse();
    }

    @Test
    void aPasswordIsTakenWholeWhateverItIsMadeOf() {
        String longest = "三 spaces   and 🙂 é\u0301 ".repeat(10).substring(0, PasswordPolicy.LONGEST - 1);

        String hash = Passwords.hash(longest + "a");

        assertThat(Passwords.fits(longest + "a", hash)).isTrue();
        assertThat(Passwords.fits(longest + "b", hash)).isFalse();
        assertThat(Passwords.fits(longest, hash)).isFalse();
    }
}

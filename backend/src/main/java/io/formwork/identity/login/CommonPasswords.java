package io.formwork.identity.login;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The thirty thousand passwords that are tried first, from the list of zxcvbn. */
final class CommonPasswords {

    private static final String LIST = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";

    private CommonPasswords() {}

    static boolean contain(String password) {
        return Known.ALL.contains(password.toLowerCase(Locale.ROOT));
    }

    /** Read when the first password is chosen. */
    private static final class Known {

        private static final Set<String> ALL = read();

        private static Set<String> read() {
            var found = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
            try (var lines = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
                return new HashSet<>(lines.lines().map(String::strip).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

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

/** The thirty thousand passwords that are tried first, from the list of zxcvbn, and those that it lacks for China. */
final class CommonPasswords {

    private static final String LIST = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";

    private static final Set<String> CHINESE = Set.of(
            "woaini1314",
            "woaini520",
            "woaini521",
            "woaini123",
            "aini1314",
            "5201314520",
            "520520520",
            "13145201314",
            "a123456789",
            "aa123456",
            "aa123456789",
            "abc123456",
            "asd123456",
            "qwe123456",
            "zxc123456",
            "qq123456789",
            "wang123456",
            "zhang123",
            "li123456",
            "123456abc",
            "123456aa",
            "1234567890a",
            "admin123456",
            "88888888a",
            "mima123456",
            "mimamima",
            "nihao123",
            "iloveyou1314",
            "password1314");

    private CommonPasswords() {}

    static boolean contain(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return CHINESE.contains(lower) || Known.ALL.contains(lower);
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

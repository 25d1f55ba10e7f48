package io.formwork.identity.login;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a password must be like: long enough, none of those that are tried first, and not made of the login name or the name. It
 * asks for no kinds of characters, which make passwords harder to remember and not to guess (NIST SP 800-63B, OWASP ASVS 2.1).
 */
@Singleton
public class PasswordPolicy {

    /** In characters; hashing longer ones would only cost time (OWASP ASVS 2.1.2). */
    public static final int LONGEST = 128;

    private static final int SHORTEST_PART = 3;
    private static final int LEAST_OWN = 6;
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s._@-]+");

    private final SecurityRules rules;

    PasswordPolicy(SecurityRules rules) {
        this.rules = rules;
    }

    /** @throws Invalid at the pointer, saying what is wrong with the password */
    public void require(String pointer, String password, String login, String name) {
        check(pointer, password, login, name).ifPresent(violation -> {
            throw new Invalid(violation);
        });
    }

    /** Only the length, for a password that whoever runs the installation has set in its environment. */
    public void requireLength(String pointer, String password) {
        length(pointer, password).ifPresent(violation -> {
            throw new Invalid(violation);
        });
    }

    Optional<Violation> check(String pointer, String password, String login, String name) {
        return length(pointer, password)
                .or(() -> CommonPasswords.contain(password)
                        ? Optional.of(new Violation(pointer, "common", "identity.password.common"))
                        : Optional.empty())
                .or(() -> without(password, login, name).length() < LEAST_OWN
                        ? Optional.of(new Violation(pointer, "personal", "identity.password.personal"))
                        : Optional.empty());
    }

    private Optional<Violation> length(String pointer, String password) {
        int shortest = rules.current().passwordLength();
        int length = password.codePointCount(0, password.length());
        return length < shortest || length > LONGEST
                ? Optional.of(new Violation(pointer, "length", "identity.password.length", shortest, LONGEST))
                : Optional.empty();
    }

    /** What is left of a password without the words that everybody knows of a person. */
    private static String without(String password, String login, String name) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word :
                Stream.of(login, name).flatMap(BETWEEN_PARTS::splitAsStream).toList()) {
            if (word.length() >= SHORTEST_PART) {
                left = left.replace(word.toLowerCase(Locale.ROOT), "");
            }
        }
        return left;
    }
}

package io.formwork.identity;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a user's data must look like. */
final class UserChecks {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{C}<>(),;:\\\\\"\\[\\]]{1,64}@[^\\s@\\p{C}<>(),;:\\\\\"\\[\\]]{1,189}");
    private static final int LONGEST_NAME = 200;

    private UserChecks() {}

    static void require(NewUser user) {
        refuse(check(user));
    }

    static List<Violation> check(NewUser user) {
        List<Violation> broken = new ArrayList<>();
        if (!LOGIN.matcher(user.login()).matches()) {
            broken.add(new Violation("/login", "pattern", "identity.login.pattern", user.login()));
        }
        collect(broken, user.name(), user.email());
        return broken;
    }

    static void require(UserChange change) {
        List<Violation> broken = new ArrayList<>();
        collect(broken, change.name(), change.email());
        refuse(broken);
    }

    private static void collect(List<Violation> broken, String name, @Nullable String email) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            broken.add(new Violation("/name", "length", "identity.name.length", LONGEST_NAME));
        }
        if (!OneLine.is(name)) {
            broken.add(new Violation("/name", "line", "identity.name.line"));
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            broken.add(new Violation("/email", "format", "identity.email.format", email));
        }
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
    }
}

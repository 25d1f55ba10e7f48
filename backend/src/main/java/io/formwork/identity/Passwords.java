package io.formwork.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import org.jspecify.annotations.Nullable;

/** Hashes passwords with Argon2id. */
final class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    private static final int MEMORY_KIBIBYTES = 19_456;
    private static final int ITERATIONS = 2;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIBIBYTES, ITERATIONS, 1, HASH_BYTES, Argon2.ID);
    private static final String NOBODYS = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt().with(ARGON2).getResult();
    }

    /** Whether the password fits; takes as long when there is no hash to compare with. */
    static boolean fits(String password, @Nullable String hash) {
        boolean fits = Password.check(password, hash == null ? NOBODYS : hash).with(ARGON2);
        return fits && hash != null;
    }

    static void require(String pointer, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Invalid(new Violation(pointer, "length", "identity.password.length", SHORTEST, LONGEST));
        }
    }
}

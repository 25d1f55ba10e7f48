package io.formwork.identity.login;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.formwork.platform.error.Unavailable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes passwords with Argon2id, a few at a time: each takes 19 MB, and many logins at once must not take all there is. */
final class Passwords {

    private static final int MEMORY_KIBIBYTES = 19_456;
    private static final int ITERATIONS = 2;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIBIBYTES, ITERATIONS, 1, HASH_BYTES, Argon2.ID);
    private static final Argon2Function QUICK = Argon2Function.getInstance(64, 1, 1, HASH_BYTES, Argon2.ID);
    private static final int PATIENCE_SECONDS = 10;
    private static final Semaphore PLACES =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private static final String NOBODYS = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        return inTurn(() -> Password.hash(password).addRandomSalt().with(ARGON2).getResult());
    }

    /** For random passwords of a hundred bits and more, which nobody guesses however fast he tries. */
    static String quickHash(String password) {
        return Password.hash(password).addRandomSalt().with(QUICK).getResult();
    }

    /** Whether the password fits; takes as long when there is no hash to compare with. */
    static boolean fits(String password, @Nullable String hash) {
        String compared = hash == null ? NOBODYS : hash;
        boolean fits =
                inTurn(() -> Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared)));
        if (isOutdated(compared)) {
            // One of a quick hash must not be told by its quick answer.
            inTurn(() -> Password.check(password, NOBODYS).with(ARGON2));
        }
        return fits && hash != null;
    }

    /** Whether a hash was made with other parameters than those of now. */
    static boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    private static <T> T inTurn(Supplier<T> work) {
        try {
            if (!PLACES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable(new TimeoutException("No place to hash a password"), "identity.login.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before a password was hashed", e);
        }
        try {
            return work.get();
        } finally {
            PLACES.release();
        }
    }
}

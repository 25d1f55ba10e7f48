package io.formwork.identity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Locale;

/** Counts failed logins of each name, known or not, so that nobody can try passwords for long. */
@Singleton
class LoginFailures {

    static final int TOLERATED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final LoginFailureRepository rows;
    private final Clock clock;

    LoginFailures(LoginFailureRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean isLocked(String login) {
        return rows.findById(key(login))
                .filter(row -> row.failures() >= TOLERATED && row.lastAt().isAfter(now().minus(LOCK)))
                .isPresent();
    }

    @Transactional
    void count(String login) {
        rows.count(key(login), now(), now().minus(LOCK));
    }

    @Transactional
    void clear(String login) {
        rows.deleteById(key(login));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** A digest, because people type their password where the login belongs. */
    private static String key(String login) {
        try {
            byte[] name = login.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

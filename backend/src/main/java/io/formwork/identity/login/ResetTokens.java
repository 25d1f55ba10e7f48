package io.formwork.identity.login;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** The secrets in links of letters: 256 bits, stored hashed, good once and for a while, and only the newest of a person. */
@Singleton
class ResetTokens {

    static final Duration LIFE = Duration.ofMinutes(30);

    /** More letters than that nobody wants. */
    static final int MOST_A_DAY = 10;

    private static final Duration KEPT = Duration.ofDays(30);

    private final PasswordResetRepository rows;
    private final Transactions transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ResetTokens(PasswordResetRepository rows, Transactions transactions, TimeOrderedIds ids, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** One for a person, in the current transaction; none when there were many today. */
    Optional<String> issue(CredentialRow person, Duration life) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (rows.countSince(person.id(), now.minusDays(1)) >= MOST_A_DAY) {
            return Optional.empty();
        }
        rows.end(person.id(), now);
        String token = DataFolder.randomText();
        rows.save(new PasswordResetRow(
                ids.next(),
                person.id(),
                Digest.of(token),
                String.valueOf(person.email()),
                person.credentialVersion(),
                now,
                now.plus(life),
                null));
        return Optional.of(token);
    }

    Optional<PasswordResetRow> find(String token) {
        return transactions.read(() -> rows.open(Digest.of(token), LocalDateTime.now(clock)));
    }

    /** Whether whose it is has no password yet. */
    boolean isFirst(PasswordResetRow row) {
        return transactions.read(() -> rows.countWithoutPassword(row.userId()) > 0);
    }

    /** Uses a token up, in the current transaction: of two who bring it at once, one has it. */
    Optional<PasswordResetRow> use(String token) {
        return find(token).filter(row -> rows.use(row.id(), LocalDateTime.now(clock)) == 1);
    }

    @Scheduled(fixedDelay = "6h", initialDelay = "12m")
    void forget() {
        transactions.write(() -> rows.forget(LocalDateTime.now(clock).minus(KEPT)));
    }
}

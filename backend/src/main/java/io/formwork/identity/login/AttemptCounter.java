package io.formwork.identity.login;

import io.formwork.platform.sql.Transactions;
import io.formwork.platform.web.Origin;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** Counts what is tried, each in a transaction of its own and before it is tried, so that many at once gain nothing. */
@Singleton
class AttemptCounter {

    private final AttemptRepository rows;
    private final SecurityRules rules;
    private final Transactions transactions;
    private final Clock clock;

    AttemptCounter(AttemptRepository rows, SecurityRules rules, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts one more and says how many there were within the time that administrators set. */
    int count(String what) {
        String key = Digest.of(what);
        return transactions.writeApart(() -> {
            rows.count(key, LocalDateTime.now(clock), forgotten());
            return rows.findById(key).map(AttemptRow::attempts).orElse(1);
        });
    }

    /** In the current transaction. */
    void clear(String what) {
        rows.deleteById(Digest.of(what));
    }

    /** Uncounts one, in the current transaction. */
    void takeBack(String what) {
        rows.takeBack(Digest.of(what));
    }

    /** The address that asks, its whole network for IPv6; none behind a proxy on this machine, where all would share it. */
    static Optional<String> address() {
        return Optional.ofNullable(Origin.current().address())
                .filter(address -> !address.startsWith("127.") && !address.equals("0:0:0:0:0:0:0:1"))
                .map(AttemptCounter::network);
    }

    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }

    @Scheduled(fixedDelay = "5m", initialDelay = "1m")
    void forget() {
        transactions.write(() -> rows.forget(forgotten()));
    }

    private LocalDateTime forgotten() {
        return LocalDateTime.now(clock).minus(rules.current().lock());
    }
}

package io.formwork.identity.login;

import io.formwork.platform.sql.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for some seconds which sessions go on, so that a request costs no query, and writes now and then when they were
 * used last.
 */
@Singleton
class LiveSessions {

    private static final Duration MEMORY = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 10_000;

    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final Map<Long, Instant> seen = new ConcurrentHashMap<>();
    private final SessionRepository rows;
    private final Transactions transactions;
    private final Clock clock;

    LiveSessions(SessionRepository rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean isLive(long session) {
        Instant now = clock.instant();
        Known remembered = known.get(session);
        if (remembered == null || !now.isBefore(remembered.until())) {
            remembered = read(session, now);
        }
        return remembered.live();
    }

    void forget(long session) {
        known.remove(session);
        seen.remove(session);
    }

    /** Writes when sessions were used last. */
    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void write() {
        var noted = Map.copyOf(seen);
        if (!noted.isEmpty()) {
            transactions.write(() -> noted.forEach((id, at) -> rows.see(id, utc(at))));
            noted.forEach(seen::remove);
        }
    }

    @Scheduled(fixedDelay = "6h", initialDelay = "10m")
    void forgetOld() {
        transactions.write(() -> rows.forget(utc(clock.instant().minus(KEPT))));
    }

    private Known read(long session, Instant now) {
        if (known.size() > MOST) {
            known.clear();
        }
        boolean live = transactions.read(() -> rows.countLive(session, utc(now))) > 0;
        var read = new Known(live, now.plus(MEMORY));
        known.put(session, read);
        if (live) {
            seen.put(session, now);
        }
        return read;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Known(boolean live, Instant until) {}
}

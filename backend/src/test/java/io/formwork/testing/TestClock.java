package io.formwork.testing;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The clock of tests: the real time, unless a test sets another for a while. */
@Primary
@Singleton
public final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Does something at another time. */
    public <T> T at(Instant moment, Supplier<T> work) {
        ahead = Duration.between(Instant.now(), moment);
        try {
            return work.get();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    /** Moves on from now, until {@link #reset}. */
    public void advance(Duration step) {
        ahead = ahead.plus(step);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tick(this, Duration.ofNanos(1)).withZone(zone);
    }
}

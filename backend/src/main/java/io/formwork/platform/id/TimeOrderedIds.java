package io.formwork.platform.id;

import io.formwork.platform.config.FormworkSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes 63-bit ids: 41 bits of milliseconds since 2025-01-01, 8 bits for the node and 14 bits of sequence. They rise
 * strictly within a node, also when the clock is set back, and sort by time over nodes (the layout of Twitter's Snowflake).
 */
@Singleton
public class TimeOrderedIds {

    private static final long EPOCH = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final int SEQUENCE_BITS = 14;
    private static final int NODE_BITS = 8;

    private final Clock clock;
    private final long node;
    private long last;

    @Inject
    TimeOrderedIds(Clock clock, FormworkSettings settings) {
        this(clock, settings.node() == null ? new SecureRandom().nextInt(1 << NODE_BITS) : settings.node());
    }

    public TimeOrderedIds(Clock clock) {
        this(clock, new SecureRandom().nextInt(1 << NODE_BITS));
    }

    TimeOrderedIds(Clock clock, int node) {
        this.clock = clock;
        this.node = node;
    }

    /** The next id, greater than every one given out before by this node. */
    public synchronized long next() {
        long slot = (clock.millis() - EPOCH) << SEQUENCE_BITS;
        last = Math.max(slot, last + 1);
        long millis = last >>> SEQUENCE_BITS;
        long sequence = last & ((1 << SEQUENCE_BITS) - 1);
        return (millis << (NODE_BITS + SEQUENCE_BITS)) | (node << SEQUENCE_BITS) | sequence;
    }

    /** The moment at which an id was made. */
    public static Instant instantOf(long id) {
        return Instant.ofEpochMilli((id >>> (NODE_BITS + SEQUENCE_BITS)) + EPOCH);
    }

    /** The smallest id that can have been made at or after a moment. */
    public static long lowestAt(Instant moment) {
        return Math.max(0, moment.toEpochMilli() - EPOCH) << (NODE_BITS + SEQUENCE_BITS);
    }
}

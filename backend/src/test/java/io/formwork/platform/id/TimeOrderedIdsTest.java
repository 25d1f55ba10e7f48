package io.formwork.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void idsRiseEvenWhenTheClockStandsStill() {
        var ids = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC), 3);

        long[] made = IntStream.range(0, 50_000).mapToLong(i -> ids.next()).toArray();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void twoNodesNeverMakeTheSameId() {
        var one = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC), 1);
        var other = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC), 2);
        var seen = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 20_000).parallel().forEach(i -> {
            assertThat(seen.add(one.next())).isTrue();
            assertThat(seen.add(other.next())).isTrue();
        });

        assertThat(seen).hasSize(40_000);
    }

    @Test
    void anIdTellsWhenItWasMade() {
        long id = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC), 7).next();

        assertThat(TimeOrderedIds.instantOf(id)).isEqualTo(NOON);
        assertThat(id).isGreaterThanOrEqualTo(TimeOrderedIds.lowestAt(NOON));
        assertThat(id).isLessThan(TimeOrderedIds.lowestAt(NOON.plusMillis(1)));
    }
}

package io.formwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong now = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(60, now::get);

    @Test
    void aMinutesWorthMayComeAtOnceAndThenOneASecond() {
        for (int i = 0; i < 60; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(1);
        assertThat(buckets.take("b")).isZero();

        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(1);
    }

    @Test
    void whoComesTooSlowlySeldomIsToldHowLongToWait() {
        var hourly = new TokenBuckets(1, now::get);
        hourly.take("a");

        assertThat(hourly.take("a")).isEqualTo(60);
        now.addAndGet(Duration.ofSeconds(45).toNanos());
        assertThat(hourly.take("a")).isEqualTo(15);
    }

    @Test
    void strangersDoNotFillTheMemory() {
        for (int i = 0; i < 50_001; i++) {
            buckets.take("stranger " + i);
        }
        now.addAndGet(Duration.ofMinutes(2).toNanos());

        buckets.take("one more");

        assertThat(buckets.size()).isEqualTo(1);
    }

    @Test
    void zeroMeansAsOftenAsTheyLike() {
        var open = new TokenBuckets(0, now::get);
        for (int i = 0; i < 1_000; i++) {
            assertThat(open.take("a")).isZero();
        }
    }
}

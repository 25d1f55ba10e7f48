package io.formwork.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How often callers may come: each has a bucket that holds one minute's worth and fills steadily. Buckets that are full again
 * are forgotten, so that strangers do not fill the memory.
 */
final class TokenBuckets {

    private static final int MOST = 50_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param perMinute 0 for as often as they like */
    TokenBuckets(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Takes one token; 0 where there was one, else the seconds after which there is. */
    int take(String caller) {
        if (perMinute == 0) {
            return 0;
        }
        long now = nanos.getAsLong();
        if (buckets.size() > MOST) {
            buckets.values().removeIf(bucket -> now - bucket.since() > MINUTE);
        }
        double[] left = new double[1];
        buckets.compute(caller, (key, bucket) -> {
            double tokens = bucket == null ? perMinute : bucket.tokensAt(now, perMinute);
            left[0] = tokens;
            return new Bucket(tokens >= 1 ? tokens - 1 : tokens, now);
        });
        return left[0] >= 1 ? 0 : (int) Math.ceil((1 - left[0]) * 60 / perMinute);
    }

    int size() {
        return buckets.size();
    }

    private record Bucket(double tokens, long since) {

        double tokensAt(long now, int perMinute) {
            return Math.min(perMinute, tokens + (double) (now - since) * perMinute / MINUTE);
        }
    }
}

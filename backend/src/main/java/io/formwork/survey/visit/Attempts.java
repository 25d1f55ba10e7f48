package io.formwork.survey.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts attempts by key over a sliding window; forgets the keys that were quiet the longest when there are too many. */
public final class Attempts {

    private static final int MOST_KEYS = 50_000;

    private final Clock clock;
    private final int most;
    private final Duration window;
    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    public Attempts(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    /** Whether there may be another attempt. */
    public synchronized boolean open(String key) {
        Deque<Instant> times = attempts.get(key);
        if (times == null) {
            return true;
        }
        Instant since = clock.instant().minus(window);
        while (!times.isEmpty() && times.getFirst().isBefore(since)) {
            times.removeFirst();
        }
        return times.size() < most;
    }

    public synchronized void note(String key) {
        attempts.computeIfAbsent(key, unknown -> new ArrayDeque<>()).addLast(clock.instant());
    }

    /** Notes an attempt if there may be one. */
    public synchronized boolean take(String key) {
        if (!open(key)) {
            return false;
        }
        note(key);
        return true;
    }
}

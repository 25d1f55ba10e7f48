package io.formwork.report.chart;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/** Lends chart engines, at most two at a time; those that nobody used for a while are closed to give their memory back. */
@Singleton
class ChartEngines {

    static final Duration KEEP = Duration.ofMinutes(5);
    private static final int MOST = 2;

    private final Semaphore permits = new Semaphore(MOST, true);
    private final Deque<ChartEngine> idle = new ArrayDeque<>();
    private final InstantSource clock;
    private @Nullable Engine shared;
    private Instant lastUse = Instant.EPOCH;

    ChartEngines() {
        this(InstantSource.system());
    }

    ChartEngines(InstantSource clock) {
        this.clock = clock;
    }

    /** Starts the engine beside, for a chart that will be asked for soon; it takes seconds. */
    void warm() {
        Thread.ofPlatform().daemon().name("chart-engine-start").start(() -> {
            if (!started()) {
                with(engine -> true);
            }
        });
    }

    <T> T with(Function<ChartEngine, T> work) {
        permits.acquireUninterruptibly();
        try {
            return lend(take(), work);
        } finally {
            permits.release();
        }
    }

    /** An engine that failed is not given back: its state is unknown. */
    private <T> T lend(ChartEngine engine, Function<ChartEngine, T> work) {
        boolean sound = false;
        try {
            T result = work.apply(engine);
            sound = true;
            return result;
        } finally {
            if (sound) {
                giveBack(engine);
            } else {
                engine.close();
            }
        }
    }

    private synchronized void giveBack(ChartEngine engine) {
        lastUse = clock.instant();
        idle.push(engine);
    }

    private synchronized ChartEngine take() {
        ChartEngine waiting = idle.poll();
        if (waiting != null) {
            return waiting;
        }
        if (shared == null) {
            shared = ChartEngine.newEngine();
        }
        return new ChartEngine(shared);
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    synchronized void closeUnused() {
        if (shared != null
                && permits.availablePermits() == MOST
                && lastUse.plus(KEEP).isBefore(clock.instant())) {
            closeAll();
        }
    }

    @PreDestroy
    synchronized void closeAll() {
        idle.forEach(ChartEngine::close);
        idle.clear();
        if (shared != null) {
            shared.close(true);
            shared = null;
        }
    }

    /** Whether an engine waits for work. */
    synchronized boolean rests() {
        return !idle.isEmpty();
    }

    synchronized boolean started() {
        return shared != null;
    }
}

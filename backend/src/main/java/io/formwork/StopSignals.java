package io.formwork;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * Lets a start that is under way end before a signal stops the application: from the moment when Java begins to stop,
 * the rest of the start would fail at every turn. Who signals twice does not wait.
 */
final class StopSignals {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What a shell adds to a signal's number to tell of it. */
    private static final int SIGNALLED = 128;

    private final CountDownLatch started = new CountDownLatch(1);
    private final AtomicBoolean asked = new AtomicBoolean();

    /** From now on signals wait for {@link #startEnded}. */
    static StopSignals heed() {
        var signals = new StopSignals();
        Signal.handle(new Signal("TERM"), signals::stop);
        Signal.handle(new Signal("INT"), signals::stop);
        return signals;
    }

    void startEnded() {
        started.countDown();
    }

    private void stop(Signal signal) {
        if (!asked.getAndSet(true)) {
            awaitStart();
        }
        System.exit(SIGNALLED + signal.getNumber());
    }

    private void awaitStart() {
        try {
            if (!started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("Formwork stops in the middle of its start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

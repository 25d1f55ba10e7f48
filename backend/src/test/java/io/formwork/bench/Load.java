package io.formwork.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients doing the same work as fast as they can, each with its own connection that stays open. */
final class Load implements AutoCloseable {

    private final ExecutorService pool;
    private final List<Step> steps = new ArrayList<>();

    private Load(int clients, Client client) throws Exception {
        pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            steps.add(client.open());
        }
    }

    /** What one client does once. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Makes a client's own step, with its own connection. */
    @FunctionalInterface
    interface Client {
        Step open() throws Exception;
    }

    /** Clients that are connected and do nothing yet. */
    static Load of(int clients, Client client) {
        try {
            return new Load(clients, client);
        } catch (Exception e) {
            throw new IllegalStateException("A client could not start", e);
        }
    }

    /**
     * What all clients did together.
     *
     * @param work nanoseconds of processor time that one step took, in this process and the database
     */
    record Done(double perSecond, double work) {}

    Done run(Duration time) {
        List<Callable<Long>> runs = new ArrayList<>();
        steps.forEach(step -> runs.add(() -> repeat(step, time)));
        try {
            long work = Work.nanos();
            long start = System.nanoTime();
            long done = 0;
            for (Future<Long> result : pool.invokeAll(runs)) {
                done += result.get();
            }
            return new Done(done * 1e9 / (System.nanoTime() - start), (double) (Work.nanos() - work) / done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed", e.getCause());
        }
    }

    private static long repeat(Step step, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        long done = 0;
        while (System.nanoTime() < end) {
            step.run();
            done++;
        }
        return done;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}

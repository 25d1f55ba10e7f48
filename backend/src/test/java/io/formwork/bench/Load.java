package io.formwork.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients doing the same work as fast as they can for some seconds. */
final class Load {

    private Load() {}

    /** What one client does once. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Makes a client's own step, with its own connection. */
    @FunctionalInterface
    interface Client {
        Step open(int number) throws Exception;
    }

    /** Work done a second by all clients together, after a warm-up that is not counted. */
    static double perSecond(int clients, Duration warmUp, Duration time, Client client) {
        run(clients, warmUp, client);
        return run(clients, time, client);
    }

    private static double run(int clients, Duration time, Client client) {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            List<Callable<Long>> runs = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Step step = client.open(i);
                runs.add(() -> repeat(step, time));
            }
            long start = System.nanoTime();
            long done = 0;
            for (Future<Long> result : pool.invokeAll(runs)) {
                done += result.get();
            }
            return done * 1e9 / (System.nanoTime() - start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed", e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException("A client could not start", e);
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
}

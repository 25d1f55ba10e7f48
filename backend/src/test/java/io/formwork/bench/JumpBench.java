package io.formwork.bench;

import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.record.RecordSort;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A jump far down a sorted list of 1,000,000 rows of which nothing is known yet but the order. */
final class JumpBench {

    private static final List<RecordSort> ORDER = List.of(RecordSort.descending("amount"));
    private static final long FAR = 900_000;
    private static final int PAGE = 50;
    private static final int RUNS = 5;
    private static final long QUICK_NANOS = Duration.ofMillis(30).toNanos();

    private JumpBench() {}

    static List<Figure> run(BenchApp app) throws Exception {
        ListBench.fill(app);
        awaitIndex(app);
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = nanos(app, FAR + (long) i * PAGE);
        }
        Arrays.sort(times);
        return List.of(Figure.value("first jump to row 900,000 of a sorted list", times[RUNS / 2] / 1e6, "ms", 500));
    }

    private static void awaitIndex(BenchApp app) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (nanos(app, 0) > QUICK_NANOS) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No index came to help within three minutes");
            }
            Thread.sleep(500);
        }
    }

    private static long nanos(BenchApp app, long offset) {
        var query = new RecordQuery(BenchApp.PAST_ORDERS, Condition.ALWAYS, ORDER, null, offset, PAGE);
        long start = System.nanoTime();
        int rows = app.bean(RecordService.class)
                .list(Actor.system(), query)
                .records()
                .size();
        if (rows != PAGE) {
            throw new IllegalStateException(rows + " rows");
        }
        return System.nanoTime() - start;
    }
}

package io.formwork.bench;

import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.record.RecordSort;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A jump far down a sorted list of 1,000,000 rows of which nothing is known yet but the order and, shortly after the list was
 * opened, how many there are, so that one can come from the end as well.
 */
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
        long total = app.bean(RecordService.class)
                .countExactly(Actor.system(), BenchApp.PAST_ORDERS, Condition.ALWAYS)
                .value();
        return List.of(
                figure("first jump to row 900,000 of a sorted list", 200, at -> counted(FAR + at, total), app),
                figure("the same to the middle", 200, at -> counted(total / 2 + at, total), app),
                figure(
                        "the same to a sixth, the farthest from both ends",
                        200,
                        at -> counted(total / 6 + at, total),
                        app),
                figure("the same to row 900,000 before the rows are counted", 500, at -> forwards(FAR + at), app));
    }

    private static Figure figure(String what, double target, LongFunction<RecordQuery> jump, BenchApp app) {
        long[] times = new long[RUNS];
        Arrays.setAll(times, i -> nanos(app, jump.apply((long) i * PAGE)));
        Arrays.sort(times);
        return Figure.value(what, times[RUNS / 2] / 1e6, "ms", target);
    }

    private static RecordQuery forwards(long offset) {
        return new RecordQuery(BenchApp.PAST_ORDERS, Condition.ALWAYS, ORDER, null, offset, PAGE);
    }

    /** The way that a table takes as soon as it knows how many rows there are. */
    private static RecordQuery counted(long offset, long total) {
        RecordQuery forwards = forwards(offset);
        var backwards =
                new RecordQuery(BenchApp.PAST_ORDERS, Condition.ALWAYS, ORDER, null, total - offset - PAGE, PAGE, true);
        return forwards.effort() <= backwards.effort() ? forwards : backwards;
    }

    private static void awaitIndex(BenchApp app) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (nanos(app, forwards(0)) > QUICK_NANOS) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No index came to help within three minutes");
            }
            Thread.sleep(500);
        }
    }

    private static long nanos(BenchApp app, RecordQuery query) {
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

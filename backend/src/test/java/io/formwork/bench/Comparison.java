package io.formwork.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * Two measurements taken in turns, so that whatever else the machine does meanwhile burdens both alike. Each value is the
 * median of all turns, and so is the ratio of the two values of one turn.
 *
 * @param cost how much more processor time, of client, application and database, ours took than the raw counterpart
 */
record Comparison(double ours, double raw, double ratio, double cost) {

    private static final Duration TURN = Duration.ofSeconds(2);
    private static final int TURNS = 9;

    /** Takes a value once. */
    @FunctionalInterface
    interface Turn {
        double take() throws Exception;
    }

    /** Compares two loads by what they do in a second, after both had their time to warm up. */
    static Comparison of(Load ours, Load raw) throws Exception {
        WarmUp.of(raw);
        WarmUp.of(ours);
        Series our = new Series(TURNS);
        Series bare = new Series(TURNS);
        for (int i = 0; i < TURNS; i++) {
            Load.Done rawTurn = raw.run(TURN);
            Load.Done ourTurn = ours.run(TURN);
            bare.add(i, rawTurn.perSecond(), rawTurn.work());
            our.add(i, ourTurn.perSecond(), ourTurn.work());
        }
        return of(our, bare);
    }

    static Comparison of(int turns, Turn ours, Turn raw) throws Exception {
        Series our = new Series(turns);
        Series bare = new Series(turns);
        for (int i = 0; i < turns; i++) {
            bare.take(i, raw);
            our.take(i, ours);
        }
        return of(our, bare);
    }

    private static Comparison of(Series ours, Series raw) {
        return new Comparison(
                median(ours.values),
                median(raw.values),
                median(quotients(ours.values, raw.values)),
                median(quotients(ours.works, raw.works)));
    }

    private static double[] quotients(double[] ours, double[] raw) {
        double[] quotients = new double[ours.length];
        Arrays.setAll(quotients, i -> ours[i] / raw[i]);
        return quotients;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** What was measured turn by turn. */
    private static final class Series {

        private final double[] values;
        private final double[] works;

        Series(int turns) {
            values = new double[turns];
            works = new double[turns];
        }

        void add(int turn, double value, double work) {
            values[turn] = value;
            works[turn] = work;
        }

        void take(int turn, Turn measured) throws Exception {
            long before = Work.nanos();
            double value = measured.take();
            add(turn, value, Work.nanos() - before);
        }
    }
}

package io.formwork.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Keeps a load busy until the compiler has little left to do for it, since a server is judged by its long day. */
final class WarmUp {

    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int MOST_ROUNDS = 15;
    /** Share of a round's time spent on compiling below which a load counts as warm. */
    private static final double QUIET = 0.06;

    private WarmUp() {}

    static void of(Load load) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long before = COMPILER.getTotalCompilationTime();
            load.run(ROUND);
            long spent = COMPILER.getTotalCompilationTime() - before;
            if (spent < QUIET * ROUND.toMillis()) {
                return;
            }
        }
    }
}

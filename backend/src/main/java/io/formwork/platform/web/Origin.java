package io.formwork.platform.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the work of this thread came from: each request keeps its thread, so that whoever must know the way in need not be told
 * by everybody between.
 *
 * @param address of the one who asked, absent for work that nobody asked for just now
 * @param agent what the browser or program calls itself
 */
public record Origin(
        Way way, @Nullable String address, @Nullable String agent) {

    /** How one comes in. */
    public enum Way {
        UI,
        REST,
        PUBLIC,
        BACKGROUND,
        COMMAND
    }

    private static final int LONGEST_AGENT = 300;
    private static final Origin BACKGROUND = new Origin(Way.BACKGROUND, null, null);
    private static final ThreadLocal<Origin> CURRENT = ThreadLocal.withInitial(() -> BACKGROUND);

    public Origin {
        agent = agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }

    /** Where the work of this thread came from; the background where no request began it. */
    public static Origin current() {
        return CURRENT.get();
    }

    /** Does the work as one that came from here. */
    public <T> T during(Supplier<T> work) {
        Entered entered = enter();
        try {
            return work.get();
        } finally {
            entered.close();
        }
    }

    /** From now on this thread works for who came from here, until that is closed. */
    public Entered enter() {
        Origin before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == BACKGROUND) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** The same work on another thread, as if from here. */
    public static Runnable carried(Runnable work) {
        Origin origin = current();
        return () -> origin.during(() -> {
            work.run();
            return true;
        });
    }

    /** A stretch of work that came from somewhere. */
    public interface Entered extends AutoCloseable {

        @Override
        void close();
    }
}

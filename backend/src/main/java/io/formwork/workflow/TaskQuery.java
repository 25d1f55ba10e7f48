package io.formwork.workflow;

import java.util.Locale;
import java.util.Optional;

/**
 * Asks for a page of tasks, newest first.
 *
 * @param before the id at which the page before ended; {@link Long#MAX_VALUE} for the first
 */
public record TaskQuery(Box box, long before, int limit) {

    private static final int LARGEST_PAGE = 200;

    /** Which tasks. */
    public enum Box {
        /** What waits for me. */
        MINE,
        /** What I did. */
        DONE,
        /** What I was told of. */
        TOLD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Box> ofCode(String code) {
            for (Box box : values()) {
                if (box.code().equals(code)) {
                    return Optional.of(box);
                }
            }
            return Optional.empty();
        }
    }

    public TaskQuery {
        limit = Math.clamp(limit, 1, LARGEST_PAGE);
    }

    public static TaskQuery first(Box box, int limit) {
        return new TaskQuery(box, Long.MAX_VALUE, limit);
    }
}

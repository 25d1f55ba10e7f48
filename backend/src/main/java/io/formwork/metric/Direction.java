package io.formwork.metric;

import java.util.Locale;

/** Which way a metric gets better. */
public enum Direction {
    UP,
    DOWN;

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a change of that sign is an improvement. */
    public boolean improvedBy(int sign) {
        return this == UP ? sign > 0 : sign < 0;
    }
}

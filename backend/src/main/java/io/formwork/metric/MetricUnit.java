package io.formwork.metric;

import java.util.Locale;

/** What a metric's number counts; percent is kept as 0 to 100. */
public enum MetricUnit {
    PERCENT,
    POINTS,
    COUNT,
    HOURS,
    DAYS,
    MINUTES,
    MONEY,
    SCORE;

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the number is a length of time. */
    public boolean isDuration() {
        return this == HOURS || this == DAYS || this == MINUTES;
    }
}

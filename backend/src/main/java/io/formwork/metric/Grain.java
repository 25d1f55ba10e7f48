package io.formwork.metric;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long the periods are into which a window is cut; weeks begin on Monday. */
public enum Grain {
    NONE,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONTHS_OF_QUARTER = 3;

    /** The name in JSON and URLs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Invalid with rule {@code enum} */
    public static Grain ofCode(String code) {
        for (Grain grain : values()) {
            if (grain.code().equals(code)) {
                return grain;
            }
        }
        throw new Invalid(new Violation("/grain", "enum", "metric.grain.unknown", code));
    }

    /** The first day of the period that a day lies in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case NONE, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_QUARTER);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day moved by a number of periods. */
    public LocalDate plus(LocalDate day, int periods) {
        return switch (this) {
            case NONE -> day;
            case DAY -> day.plusDays(periods);
            case WEEK -> day.plusWeeks(periods);
            case MONTH -> day.plusMonths(periods);
            case QUARTER -> day.plusMonths((long) periods * MONTHS_OF_QUARTER);
            case YEAR -> day.plusYears(periods);
        };
    }
}

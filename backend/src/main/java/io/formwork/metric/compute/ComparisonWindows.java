package io.formwork.metric.compute;

import io.formwork.metric.Baseline;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * The days that are fair to compare: of a window that is not over the days so far, against as many days of the earlier one.
 *
 * @param from first day of the window asked for
 * @param likeTo first day after the part that is compared
 */
record ComparisonWindows(LocalDate from, LocalDate likeTo, LocalDate beforeFrom, LocalDate beforeTo) {

    static ComparisonWindows of(LocalDate from, LocalDate to, LocalDate today, Baseline baseline) {
        LocalDate tomorrow = today.plusDays(1);
        boolean partial = to.isAfter(tomorrow) && from.isBefore(tomorrow);
        LocalDate likeTo = partial ? tomorrow : to;
        Period shift = baseline == Baseline.YEAR ? Period.ofYears(1) : length(from, to);
        LocalDate beforeFrom = from.minus(shift);
        if (!partial) {
            return new ComparisonWindows(from, likeTo, beforeFrom, to.minus(shift));
        }
        LocalDate beforeTo = beforeFrom.plusDays(ChronoUnit.DAYS.between(from, likeTo));
        LocalDate end = to.minus(shift);
        return new ComparisonWindows(from, likeTo, beforeFrom, beforeTo.isAfter(end) ? end : beforeTo);
    }

    /** Whole months are moved by months, anything else by days. */
    private static Period length(LocalDate from, LocalDate to) {
        boolean months = from.getDayOfMonth() == to.getDayOfMonth();
        return months
                ? Period.ofMonths((int) ChronoUnit.MONTHS.between(from, to))
                : Period.ofDays((int) ChronoUnit.DAYS.between(from, to));
    }
}

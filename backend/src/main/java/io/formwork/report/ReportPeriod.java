package io.formwork.report;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days that a report is about, from the first day to before the end. */
public record ReportPeriod(LocalDate from, LocalDate to) {

    private static final int LONGEST_YEARS = 30;

    /** @throws Invalid with rule {@code period} when it holds no day, or too many */
    public ReportPeriod {
        if (!from.isBefore(to) || from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new Invalid(new Violation("/to", "period", "report.period.invalid", from, to, LONGEST_YEARS));
        }
    }

    /** The twelve whole months before the month of that day. */
    public static ReportPeriod lastTwelveMonths(LocalDate today) {
        LocalDate end = today.withDayOfMonth(1);
        return new ReportPeriod(end.minusMonths(12), end);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    /** The period of the same length just before, as metrics compare: whole months move by months, all else by days. */
    public ReportPeriod previous() {
        if (from.getDayOfMonth() == to.getDayOfMonth()) {
            return new ReportPeriod(from.minusMonths(ChronoUnit.MONTHS.between(from, to)), from);
        }
        return new ReportPeriod(from.minusDays(days()), from);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }
}

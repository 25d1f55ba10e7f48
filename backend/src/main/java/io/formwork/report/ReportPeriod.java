package io.formwork.report;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.time.LocalDate;
import java.time.Period;
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

    /** The period of the same length just before: as many months where it is made of whole months, else as many days. */
    public ReportPeriod previous() {
        if (wholeMonths()) {
            Period length = Period.between(from, to);
            return new ReportPeriod(from.minus(length), from);
        }
        return new ReportPeriod(from.minusDays(days()), from);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    private boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.getDayOfMonth() == 1;
    }
}

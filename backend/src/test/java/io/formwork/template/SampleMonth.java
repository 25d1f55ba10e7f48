package io.formwork.template;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/**
 * How a month went: peaks in November and June, the holiday in February, a delivery breakdown in March, better from July on.
 *
 * @param answers how many customers answer
 * @param mood added to what they feel, in stars
 * @param delay times the usual response and resolution time
 * @param complaints times the usual number
 * @param delivery times the usual number of complaints about delivery
 */
record SampleMonth(YearMonth month, int answers, double mood, double delay, double complaints, double delivery) {

    static final List<SampleMonth> YEAR = List.of(
            of(2025, 11, 380, -0.20, 1.35, 1.35, 1.70),
            of(2025, 12, 300, -0.08, 1.10, 1.05, 1.15),
            of(2026, 1, 285, 0.00, 1.00, 1.00, 1.00),
            of(2026, 2, 215, -0.12, 1.25, 0.90, 1.25),
            of(2026, 3, 340, -1.05, 2.10, 1.25, 3.40),
            of(2026, 4, 310, -0.42, 1.40, 1.10, 1.80),
            of(2026, 5, 280, -0.02, 1.05, 1.00, 1.10),
            of(2026, 6, 325, -0.05, 1.10, 1.10, 1.30),
            of(2026, 7, 280, 0.12, 0.90, 0.90, 0.90),
            of(2026, 8, 275, 0.22, 0.80, 0.85, 0.75),
            of(2026, 9, 290, 0.28, 0.75, 0.80, 0.70),
            of(2026, 10, 275, 0.33, 0.70, 0.78, 0.65));

    /** The records are as they stood at this moment; nothing later is known. */
    static final LocalDateTime END = LocalDateTime.of(2026, 11, 1, 0, 0);

    private static final YearMonth BREAKDOWN = YearMonth.of(2026, 3);

    boolean breakdown() {
        return month.equals(BREAKDOWN);
    }

    static SampleMonth of(LocalDate day) {
        YearMonth wanted = YearMonth.from(day);
        return YEAR.stream()
                .filter(each -> each.month.equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** A moment of the month in the daytime, on a working day more likely than on others. */
    LocalDateTime moment(SampleRandom random, int fromHour, int toHour) {
        List<LocalDate> days =
                month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).toList();
        LocalDate day = random.pick(days, SampleMonth::weight);
        return day.atTime(random.between(fromHour, toHour - 1), random.between(0, 59));
    }

    /** Nobody works at night: what falls there happens the next morning. */
    static LocalDateTime atWork(LocalDateTime time, SampleRandom random) {
        LocalTime morning = LocalTime.of(8, 30).plusMinutes(random.between(0, 90));
        if (time.getHour() >= 20) {
            return time.toLocalDate().plusDays(1).atTime(morning);
        }
        return time.getHour() < 8 ? time.toLocalDate().atTime(morning) : time;
    }

    static LocalDateTime after(LocalDateTime time, double hours) {
        return time.plusMinutes(Math.max(2, Math.round(hours * 60)));
    }

    private static double weight(LocalDate day) {
        if (between(day, "2026-02-15", "2026-02-23") || between(day, "2026-10-01", "2026-10-07")) {
            return 0.2;
        }
        boolean festival = between(day, "2025-11-11", "2025-11-20")
                || between(day, "2026-06-17", "2026-06-24")
                || between(day, "2026-10-27", "2026-10-31");
        double peak = festival ? 1.8 : 1;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? 0.45 * peak : peak;
    }

    private static boolean between(LocalDate day, String first, String last) {
        return !day.isBefore(LocalDate.parse(first)) && !day.isAfter(LocalDate.parse(last));
    }

    private static SampleMonth of(
            int year, int month, int answers, double mood, double delay, double complaints, double delivery) {
        return new SampleMonth(YearMonth.of(year, month), answers, mood, delay, complaints, delivery);
    }
}

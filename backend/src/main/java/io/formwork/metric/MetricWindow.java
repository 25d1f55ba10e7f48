package io.formwork.metric;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that a number is about, in the installation's time zone.
 *
 * @param from first day; null when open
 * @param to first day after; null when open
 */
public record MetricWindow(
        @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {

    public static final int MOST_PERIODS = 1200;

    /** @throws Invalid when it ends before it begins */
    public MetricWindow {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new Invalid(new Violation("/to", "order", "metric.window.empty", from, to));
        }
    }

    /** Every day there is. */
    public static MetricWindow open(ZoneId zone) {
        return new MetricWindow(null, null, zone);
    }

    public boolean isOpen() {
        return from == null && to == null;
    }

    /**
     * The first days of the periods that touch the window, which must have both ends.
     *
     * @throws Invalid when there are too many
     */
    public List<LocalDate> periods(Grain grain) {
        if (from == null || to == null || grain == Grain.NONE) {
            throw new IllegalStateException("No periods in " + this + " by " + grain);
        }
        List<LocalDate> periods = new ArrayList<>();
        LocalDate first = grain.start(from);
        for (LocalDate start = first; start.isBefore(to); start = grain.plus(first, periods.size())) {
            if (periods.size() == MOST_PERIODS) {
                throw new Invalid(new Violation("/grain", "maximum", "metric.window.periods", MOST_PERIODS));
            }
            periods.add(start);
        }
        return periods;
    }

    /** Whether a period is cut by the window or by the present. */
    public boolean cuts(LocalDate start, Grain grain, LocalDate today) {
        LocalDate end = grain.plus(start, 1);
        return (from != null && start.isBefore(from)) || (to != null && end.isAfter(to)) || end.isAfter(today);
    }

    /** The moment at which a day begins here. */
    public Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The part that lies in one period. */
    public MetricWindow within(LocalDate start, Grain grain) {
        LocalDate end = grain.plus(start, 1);
        return new MetricWindow(
                from == null || from.isBefore(start) ? start : from, to == null || to.isAfter(end) ? end : to, zone);
    }

    /** The number of days; the window must have both ends. */
    public long days() {
        if (from == null || to == null) {
            throw new IllegalStateException("Endless: " + this);
        }
        return ChronoUnit.DAYS.between(from, to);
    }
}

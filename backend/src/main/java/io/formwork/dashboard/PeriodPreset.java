package io.formwork.dashboard;

import io.formwork.metric.Grain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A window that moves with the calendar. */
public enum PeriodPreset {
    THIS_MONTH(Grain.MONTH, 0, 1),
    LAST_MONTH(Grain.MONTH, -1, 1),
    THIS_QUARTER(Grain.QUARTER, 0, 1),
    LAST_QUARTER(Grain.QUARTER, -1, 1),
    LAST_3_MONTHS(Grain.MONTH, -2, 3),
    LAST_12_MONTHS(Grain.MONTH, -11, 12),
    THIS_YEAR(Grain.YEAR, 0, 1),
    LAST_YEAR(Grain.YEAR, -1, 1);

    /** The first and the first day after. */
    public record Days(LocalDate from, LocalDate to) {}

    private final Grain grain;
    private final int shift;
    private final int length;

    PeriodPreset(Grain grain, int shift, int length) {
        this.grain = grain;
        this.shift = shift;
        this.length = length;
    }

    /** The name in JSON and URLs, such as {@code last-12-months}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PeriodPreset> find(String code) {
        return Arrays.stream(values())
                .filter(preset -> preset.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(PeriodPreset::code).toList();
    }

    public Days days(LocalDate today) {
        LocalDate from = grain.plus(grain.start(today), shift);
        return new Days(from, grain.plus(from, length));
    }
}

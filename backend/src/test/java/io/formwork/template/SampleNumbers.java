package io.formwork.template;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Numbers as the forms' auto-number fields give them, counted anew each month. */
final class SampleNumbers {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final String prefix;
    private final int digits;
    private final Map<YearMonth, Integer> counts = new HashMap<>();

    SampleNumbers(String prefix, int digits) {
        this.prefix = prefix;
        this.digits = digits;
    }

    String next(LocalDateTime created) {
        int count = counts.merge(YearMonth.from(created), 1, Integer::sum);
        return prefix + MONTH.format(created) + "-" + ("%0" + digits + "d").formatted(count);
    }
}

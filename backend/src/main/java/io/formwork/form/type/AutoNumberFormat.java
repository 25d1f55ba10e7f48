package io.formwork.form.type;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of an auto-number: text, the date parts {@code {yyyy}}, {@code {yy}}, {@code {MM}}, {@code {dd}}, and exactly
 * one counter such as {@code {0000}}. The counter starts again at 1 whenever the rest of the text changes.
 */
public record AutoNumberFormat(String pattern) {

    private static final Pattern COUNTER = Pattern.compile("\\{(0{1,12})}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final int MAX_LENGTH = 50;

    static boolean isValid(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return false;
        }
        Matcher counter = COUNTER.matcher(pattern);
        boolean one = counter.find() && !counter.find();
        return one
                && PLACEHOLDER
                        .matcher(pattern)
                        .results()
                        .allMatch(part -> part.group().matches("\\{(0+|yyyy|yy|MM|dd)}"));
    }

    /** The text without the counter: one counter runs for each such text. */
    public String series(LocalDate day) {
        return pattern.replace("{yyyy}", "%04d".formatted(day.getYear()))
                .replace("{yy}", "%02d".formatted(day.getYear() % 100))
                .replace("{MM}", "%02d".formatted(day.getMonthValue()))
                .replace("{dd}", "%02d".formatted(day.getDayOfMonth()));
    }

    /** The number for a count within a series; a count wider than the pattern is written in full. */
    public static String number(String series, long count) {
        return COUNTER.matcher(series)
                .replaceFirst(match -> ("%0" + match.group(1).length() + "d").formatted(count));
    }
}

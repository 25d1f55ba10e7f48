package io.formwork.form.type;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and moments as people and spreadsheets write them; year first, as ISO 8601 and Chinese usage have it. */
final class DateTexts {

    private static final Pattern DAY = Pattern.compile(
            "\\s*([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T ]\\s*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]+)?)?)?\\s*");

    private DateTexts() {}

    static Optional<LocalDate> day(String text) {
        return local(text).map(LocalDateTime::toLocalDate);
    }

    /** A moment; a text without an offset is taken as a time in the zone. */
    static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeParseException e) {
            return local(text).map(local -> local.atZone(zone).toInstant());
        }
    }

    private static Optional<LocalDateTime> local(String text) {
        Matcher match = DAY.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    part(match, 1), part(match, 2), part(match, 3), part(match, 4), part(match, 5), part(match, 6)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher match, int group) {
        String digits = match.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}

package io.formwork.platform.text;

import io.formwork.platform.config.FormworkSettings;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The one way to show dates, times and numbers to a person, in one language and time zone. */
public final class Formats {

    private static final int MOST_DECIMALS = 10;

    private final Language language;
    private final ZoneId zone;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;

    public Formats(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.dates = DateTimeFormatter.ofPattern(
                switch (language) {
                    case ZH -> "yyyy-MM-dd";
                    case EN -> "d MMM yyyy";
                },
                language.locale());
        this.times = DateTimeFormatter.ofPattern("HH:mm", language.locale());
    }

    public String date(LocalDate date) {
        return dates.format(date);
    }

    public String dateTime(Instant instant) {
        return dateTime(LocalDateTime.ofInstant(instant, zone));
    }

    public String dateTime(LocalDateTime dateTime) {
        return dates.format(dateTime) + " " + times.format(dateTime);
    }

    /** The number as it is, with thousands separators. */
    public String number(Number number) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** The number with exactly so many decimals. */
    public String number(BigDecimal number, int decimals) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A share between 0 and 1 as a percentage. */
    public String percent(BigDecimal share, int decimals) {
        return number(share.movePointRight(2), decimals) + "%";
    }

    public String money(BigDecimal amount, String currency) {
        var known = Currency.getInstance(currency);
        String symbol = known.getSymbol(language.locale());
        String separator = symbol.length() > 1 && Character.isLetter(symbol.charAt(symbol.length() - 1)) ? " " : "";
        return symbol + separator + number(amount, Math.max(0, known.getDefaultFractionDigits()));
    }

    /** The fitting form of a value whose type is not known beforehand. */
    public String any(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalizedText text -> text.in(language);
            case Instant instant -> dateTime(instant);
            case LocalDateTime dateTime -> dateTime(dateTime);
            case LocalDate date -> date(date);
            case LocalTime time -> times.format(time);
            case Number number -> number(number);
            default -> value.toString();
        };
    }

    /** Makes the formats of a language in this installation's time zone. */
    @Singleton
    public static final class Factory {

        private final Formats zh;
        private final Formats en;

        Factory(FormworkSettings settings) {
            zh = new Formats(Language.ZH, settings.timeZone());
            en = new Formats(Language.EN, settings.timeZone());
        }

        public Formats in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }
}

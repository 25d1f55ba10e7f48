package io.formwork.metric;

import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers of metrics as people read them: rounded, with their unit; a missing one is named as missing. */
@Singleton
public class MetricFormat {

    private final Messages messages;
    private final Formats.Factory formats;

    MetricFormat(Messages messages, Formats.Factory formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** A number of a result, with its unit. */
    public String text(MetricResult result, @Nullable BigDecimal value, Language language) {
        return text(result.metric(), result.currency(), value, language);
    }

    /** A number of a metric, with its unit; the currency is that of money, else empty. */
    public String text(MetricDefinition metric, String currency, @Nullable BigDecimal value, Language language) {
        if (value == null) {
            return messages.text(language, "metric.missing");
        }
        return withUnit(metric, currency, number(metric, value, language), language);
    }

    /** The number alone. */
    public String number(MetricDefinition metric, @Nullable BigDecimal value, Language language) {
        return value == null
                ? messages.text(language, "metric.missing")
                : formats.in(language).number(value, metric.decimals());
    }

    /** A difference with its sign; percent in percentage points. */
    public String difference(MetricResult result, BigDecimal difference, Language language) {
        MetricDefinition metric = result.metric();
        String number = formats.in(language).number(difference.abs(), metric.decimals());
        String sign = difference.signum() < 0 ? "−" : difference.signum() > 0 ? "+" : "±";
        return switch (metric.unit()) {
            case PERCENT, POINTS ->
                messages.text(language, "metric.format." + metric.unit().code() + ".difference", sign + number);
            default -> sign + withUnit(metric, result.currency(), number, language);
        };
    }

    /** What stands behind a number, such as {@code %}; empty for plain numbers and money. */
    public String suffix(MetricDefinition metric, Language language) {
        return switch (metric.unit()) {
            case PERCENT, HOURS, DAYS, MINUTES ->
                messages.text(language, "metric.format." + metric.unit().code(), "");
            case POINTS, COUNT, MONEY, SCORE -> "";
        };
    }

    /** What stands before a number: the sign of a currency. */
    public String prefix(MetricDefinition metric, String currency) {
        if (metric.unit() != MetricUnit.MONEY) {
            return "";
        }
        return currency.isEmpty() || currency.equals("CNY") ? "¥" : currency + " ";
    }

    private String withUnit(MetricDefinition metric, String currency, String number, Language language) {
        return switch (metric.unit()) {
            case PERCENT, HOURS, DAYS, MINUTES ->
                messages.text(language, "metric.format." + metric.unit().code(), number);
            case MONEY -> prefix(metric, currency) + number;
            case POINTS, COUNT, SCORE -> number;
        };
    }
}

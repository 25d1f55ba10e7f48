package io.formwork.metric.chart;

import io.formwork.metric.Grain;
import io.formwork.metric.MetricFormat;
import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricResult;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** Labels and data of charts in one language. */
record ChartWords(MetricFormat format, Messages messages, Language language) {

    private static final int MONTHS_OF_QUARTER = 3;

    /** The axis label of a period; the year stands below the first of each year. */
    String period(LocalDate start, Grain grain, boolean withYear) {
        String label = switch (grain) {
            case MONTH -> text("metric.period.month." + start.getMonthValue());
            case QUARTER -> "Q" + ((start.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
            case YEAR -> String.valueOf(start.getYear());
            case DAY, WEEK, NONE -> start.toString().substring("2026-".length());
        };
        return withYear && grain != Grain.YEAR ? label + "\n" + start.getYear() : label;
    }

    String label(MetricResult result) {
        return result.metric().label().in(language);
    }

    /** Axis labels as ECharts writes them. */
    String axis(MetricResult result) {
        return format.prefix(result.metric(), result.currency()) + "{value}" + format.suffix(result.metric(), language);
    }

    /** A value with what a click on it needs to know. */
    ObjectNode datum(MetricResult result, MetricPoint point) {
        ObjectNode datum = Json.object();
        BigDecimal value = point.value();
        datum.set(
                "value",
                Json.node(value == null ? null : value.setScale(result.metric().decimals(), RoundingMode.HALF_UP)));
        datum.put("metric", result.metric().key().key());
        datum.put("n", point.n());
        if (point.period() != null) {
            datum.put("period", point.period().toString());
        }
        if (result.isGrouped()) {
            datum.put("group", point.group());
            datum.put("by", result.by());
        }
        return datum;
    }

    String text(String key, Object... args) {
        return messages.text(language, key, args);
    }
}

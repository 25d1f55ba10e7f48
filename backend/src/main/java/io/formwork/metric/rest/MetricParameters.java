package io.formwork.metric.rest;

import io.formwork.form.condition.Condition;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricRows;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.micronaut.http.HttpParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters of metrics. */
record MetricParameters(HttpParameters parameters) {

    private static final int USUAL_PAGE = 50;

    MetricQuery query(String app, String metric, Language language) {
        String grain = text("grain");
        String where = text("where");
        return MetricQuery.of(app, metric, day("from"), day("to"), language)
                .each(Grain.ofCode(grain == null ? "none" : grain))
                .by(text("by"))
                .where(where == null ? Condition.ALWAYS : Condition.parse(Json.read(where), "/where"));
    }

    MetricRows.Part part() {
        return "denominator".equals(text("part")) ? MetricRows.Part.DENOMINATOR : MetricRows.Part.NUMERATOR;
    }

    int limit() {
        String limit = text("limit");
        try {
            return limit == null ? USUAL_PAGE : Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw new Invalid(new Violation("/limit", "type", "metric.rest.limit", String.valueOf(limit)));
        }
    }

    @Nullable
    String text(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private @Nullable LocalDate day(String name) {
        String day = text(name);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Invalid(new Violation("/" + name, "format", "metric.rest.day", name, String.valueOf(day)));
        }
    }
}

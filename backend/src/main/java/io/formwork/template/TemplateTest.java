package io.formwork.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a metric must say about the sample records of a package. */
record TemplateTest(
        String name,
        String metric,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String grain,
        @Nullable String by,
        List<Expected> points) {

    /** One expected point; what is null is not asked, except that a point without a group expects the empty group. */
    record Expected(
            @Nullable LocalDate period,
            @Nullable String group,
            boolean valueGiven,
            @Nullable BigDecimal value,
            @Nullable BigDecimal n,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    static TemplateTest of(JsonNode node) {
        List<Expected> points = new ArrayList<>();
        node.path("expect").path("points").forEach(point -> points.add(expected(point)));
        return new TemplateTest(
                node.path("name").asString(""),
                node.path("metric").asString(""),
                date(node.path("from")),
                date(node.path("to")),
                node.path("grain").asString("none"),
                node.path("by").isString() ? node.path("by").stringValue() : null,
                points);
    }

    private static Expected expected(JsonNode point) {
        return new Expected(
                date(point.path("period")),
                point.path("group").isString() ? point.path("group").stringValue() : null,
                point.has("value"),
                number(point.path("value")),
                number(point.path("n")),
                number(point.path("numerator")),
                number(point.path("denominator")));
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isString() ? LocalDate.parse(node.stringValue()) : null;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}

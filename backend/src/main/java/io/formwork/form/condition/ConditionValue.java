package io.formwork.form.condition;

import io.formwork.identity.Circle;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a field is compared with: a JSON value, a day relative to today, or the person who looks. */
public sealed interface ConditionValue {

    /** A value written as it is; for several values an array. */
    record Literal(JsonNode json) implements ConditionValue {}

    /** Today or now, moved by a number of units. */
    record Relative(Base base, int offset, Unit unit) implements ConditionValue {}

    /** The user who acts. */
    record CurrentUser() implements ConditionValue {}

    /** The departments, people or records around the user who acts, known only when the condition is asked. */
    record CurrentCircle(Circle circle) implements ConditionValue {}

    /** From where a relative value counts: the start of today, or this very moment. */
    enum Base {
        TODAY,
        NOW
    }

    /** The unit of an offset. */
    enum Unit {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    static ConditionValue parse(JsonNode node, String pointer) {
        if (!node.isObject()) {
            return new Literal(node);
        }
        if ("user".equals(node.path("current").asString(""))) {
            return new CurrentUser();
        }
        Optional<Circle> circle = Circle.ofCode(node.path("current").asString(""));
        if (circle.isPresent()) {
            return new CurrentCircle(circle.get());
        }
        try {
            Base base = Base.valueOf(upper(node.path("relative").asString("")));
            Unit unit = Unit.valueOf(upper(node.path("unit").asString("day")));
            return new Relative(base, node.path("offset").asInt(0), unit);
        } catch (IllegalArgumentException e) {
            throw new Invalid(new Violation(pointer, "condition", "condition.value.invalid"));
        }
    }

    default JsonNode toJson() {
        return switch (this) {
            case Literal(JsonNode json) -> json;
            case CurrentUser() -> Json.object().put("current", "user");
            case CurrentCircle(Circle circle) -> Json.object().put("current", circle.code());
            case Relative(Base base, int offset, Unit unit) ->
                Json.object().put("relative", lower(base)).put("offset", offset).put("unit", lower(unit));
        };
    }

    private static String upper(String code) {
        return code.toUpperCase(java.util.Locale.ROOT);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}

package io.formwork.form.condition;

import io.formwork.form.FormField;
import io.formwork.form.type.FieldType;
import io.formwork.identity.Circle;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns the value of a comparison into canonical values of the field's type; used alike by every printer of conditions. */
public final class ConditionOperand {

    private ConditionOperand() {}

    /**
     * The canonical values to compare with: one, or several for in, notIn and between.
     *
     * @throws Invalid with rule {@code operator} or {@code type} when operator or value do not fit the field
     */
    public static List<Object> resolve(FormField field, Condition.Compare compare, ConditionContext context) {
        Operator operator = compare.operator();
        if (!field.type().operators().contains(operator)) {
            throw new Invalid(new Violation(
                    field.pointer(), "operator", "condition.operator.unfit", field.label(), operator.code()));
        }
        ConditionValue value = compare.value();
        if (value == null) {
            return List.of();
        }
        if (value instanceof ConditionValue.CurrentCircle(Circle circle)) {
            return List.copyOf(circle(field, operator, circle, context));
        }
        boolean several = operator == Operator.IN || operator == Operator.NOT_IN || operator == Operator.BETWEEN;
        if (!several) {
            return List.of(one(field, operator, value, context));
        }
        if (!(value instanceof ConditionValue.Literal(JsonNode array)) || !array.isArray()) {
            throw unfit(field);
        }
        List<Object> values = new ArrayList<>(array.size());
        array.forEach(item -> values.add(one(field, operator, ConditionValue.parse(item, field.pointer()), context)));
        if (operator == Operator.BETWEEN && values.size() != 2) {
            throw unfit(field);
        }
        return values;
    }

    /**
     * The ids of a circle, which may be many. Nobody is in no circle, so that a rule by departments shows nothing to who
     * belongs to none.
     *
     * @throws Invalid with rule {@code type} when the field does not hold such ids
     */
    public static SequencedSet<String> circle(
            FormField field, Operator operator, Circle circle, ConditionContext context) {
        if ((operator != Operator.IN && operator != Operator.NOT_IN)
                || !field.type().holds(circle)) {
            throw unfit(field);
        }
        return context.actor().standing().ids(circle);
    }

    private static Object one(FormField field, Operator operator, ConditionValue value, ConditionContext context) {
        return switch (value) {
            case ConditionValue.CurrentUser() -> context.actor().id().toString();
            case ConditionValue.CurrentCircle circle -> throw unfit(field);
            case ConditionValue.Relative relative -> relative(field, relative, context);
            case ConditionValue.Literal(JsonNode json) -> literal(field, operator, json, context);
        };
    }

    private static Object relative(FormField field, ConditionValue.Relative value, ConditionContext context) {
        JsonNode day = Json.node(context.day(value).toString());
        JsonNode moment = Json.node(context.moment(value).toString());
        return canonical(field, field.type().wholeDays() ? day : moment);
    }

    private static Object literal(FormField field, Operator operator, JsonNode json, ConditionContext context) {
        if (operator == Operator.CONTAINS || operator == Operator.STARTS_WITH) {
            if (!json.isString()) {
                throw unfit(field);
            }
            return json.stringValue();
        }
        if (field.type().temporal() && !field.type().wholeDays() && json.isString()) {
            return moment(field, json.stringValue(), context);
        }
        return canonical(field, json);
    }

    private static Object moment(FormField field, String text, ConditionContext context) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(context.zone()).toInstant()
                    : java.time.OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw unfit(field);
        }
    }

    private static Object canonical(FormField field, JsonNode json) {
        FieldType type = field.type();
        if (json.isNull()) {
            throw unfit(field);
        }
        try {
            Object value = type.parse(json);
            // An id that is no number can be read, but not be compared with a column.
            type.toColumn(value);
            return value;
        } catch (JacksonException | DateTimeException | ArithmeticException | NumberFormatException e) {
            throw unfit(field);
        }
    }

    private static Invalid unfit(FormField field) {
        return new Invalid(new Violation(field.pointer(), "type", "condition.value.unfit", field.label()));
    }

    /** The moment at which a canonical value of a temporal type begins. */
    static Instant instant(Object value, ConditionContext context) {
        return value instanceof LocalDate day ? day.atStartOfDay(context.zone()).toInstant() : (Instant) value;
    }
}

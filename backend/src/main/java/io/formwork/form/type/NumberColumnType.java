package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shared by the types that are numbers. */
abstract class NumberColumnType implements FieldType {

    @Override
    public JsonNode read(FormField field, String text, ReadContext context) {
        BigDecimal number = NumberTexts.parse(text);
        return number == null ? Json.node(text) : Json.node(whole(number));
    }

    /** A whole number as such, so that {@code 5.0} in a file is an integer. */
    private static @Nullable Object whole(BigDecimal number) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole && number.precision() - number.scale() <= 18 ? (Object) number.longValueExact() : number;
    }

    @Override
    public JsonNode toJson(Object value) {
        return Json.node(value);
    }

    @Override
    public Object toColumn(Object value) {
        return value;
    }

    @Override
    public List<Problem> checkSettings(FormField field) {
        var minimum = field.decimalSetting("minimum");
        var maximum = field.decimalSetting("maximum");
        if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
            return List.of(Problem.error("/minimum", "form.check.min-above-max", field.label()));
        }
        return List.of();
    }

    @Override
    public Set<Operator> operators() {
        return Operator.ORDER;
    }

    @Override
    public boolean numeric() {
        return true;
    }
}

package io.formwork.ui.form.field;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.formwork.form.FormField;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Entry of numbers, with the unit or currency beside. */
final class NumberInputs {

    private NumberInputs() {}

    /** A whole number; one with a fraction is handed on as it is, so that the rules refuse it in words. */
    static FieldInput whole(FormField field, FieldContext context) {
        return FieldInputs.of(component(field), field, context, NumberInputs::toWhole, NumberInputs::toDecimal);
    }

    static FieldInput decimal(BigDecimalField component, FormField field, FieldContext context) {
        return FieldInputs.of(component, field, context, value -> value, NumberInputs::toDecimal);
    }

    static BigDecimalField component(FormField field) {
        BigDecimalField component = new BigDecimalField();
        component.setLocale(Locale.ENGLISH);
        String unit = field.extras().path("unit").asString("");
        if (!unit.isEmpty()) {
            component.setSuffixComponent(new Span(unit));
        }
        return component;
    }

    private static Object toWhole(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() <= 18;
        return whole ? (Object) value.longValueExact() : value;
    }

    private static @Nullable BigDecimal toDecimal(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }
}

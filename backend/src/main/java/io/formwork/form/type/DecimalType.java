package io.formwork.form.type;

import io.formwork.form.FormField;

/** A decimal number; canonical value BigDecimal. */
final class DecimalType extends DecimalColumnType {

    @Override
    public String key() {
        return "decimal";
    }

    @Override
    int defaultScale() {
        return 2;
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        String unit = field.extras().path("unit").asString("");
        String number = number(field, value, context, false);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}

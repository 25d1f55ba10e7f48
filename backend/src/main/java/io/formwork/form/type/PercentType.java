package io.formwork.form.type;

import io.formwork.form.FormField;

/** A percentage, kept as the number before the sign: 30 means 30 %; canonical value BigDecimal. */
final class PercentType extends DecimalColumnType {

    @Override
    public String key() {
        return "percent";
    }

    @Override
    int defaultScale() {
        return 1;
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return number(field, value, context, false) + unit(field);
    }

    @Override
    public String unit(FormField field) {
        return "%";
    }
}

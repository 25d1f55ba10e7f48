package io.formwork.form.type;

import io.formwork.form.FormField;

/** A member of the organisation; canonical value String, the user's id. */
final class MemberType extends IdColumnType {

    static final String NAMES = "member";

    @Override
    public String key() {
        return "member";
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return context.names().apply(NAMES, (String) value);
    }
}

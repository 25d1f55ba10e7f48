package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.identity.Circle;

/** A department of the organisation; canonical value String, the department's id. */
final class DepartmentType extends IdColumnType {

    @Override
    public String key() {
        return "department";
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return context.names().apply(FormatContext.DEPARTMENTS, (String) value);
    }

    @Override
    public boolean namesDepartments() {
        return true;
    }

    @Override
    public boolean holds(Circle circle) {
        return circle == Circle.DEPARTMENTS || circle == Circle.DEPARTMENT_TREE;
    }
}

package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.identity.Circle;

/** A member of the organisation; canonical value String, the user's id. */
final class MemberType extends IdColumnType {

    @Override
    public String key() {
        return "member";
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return context.names().apply(FormatContext.MEMBERS, (String) value);
    }

    @Override
    public boolean namesMembers() {
        return true;
    }

    @Override
    public boolean holds(Circle circle) {
        return circle == Circle.TEAM;
    }
}

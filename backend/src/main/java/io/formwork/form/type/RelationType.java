package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FormField;
import io.formwork.identity.Circle;
import java.util.List;

/** A record of another form of the app; canonical value String, the record's id. */
final class RelationType extends IdColumnType {

    @Override
    public String key() {
        return "relation";
    }

    @Override
    public List<Problem> checkSettings(FormField field) {
        if (field.relatedForm().isEmpty()) {
            return List.of(Problem.error("/x-formwork/form", "form.check.relation", field.label()));
        }
        return List.of();
    }

    @Override
    public boolean holds(Circle circle) {
        return circle == Circle.EXTERNAL;
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return field.relatedForm()
                .map(form -> context.names().apply(form, (String) value))
                .orElse((String) value);
    }
}

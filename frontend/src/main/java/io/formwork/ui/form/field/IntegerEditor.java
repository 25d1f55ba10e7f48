package io.formwork.ui.form.field;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import java.util.List;

/** A whole number. */
final class IntegerEditor implements FieldEditor {

    @Override
    public String type() {
        return "integer";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.HASH;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.NUMBER;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        return NumberInputs.whole(field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(
                new FieldSetting.Plain("/x-formwork/unit", 20),
                new FieldSetting.DefaultValue(),
                new FieldSetting.Decimal("/minimum"),
                new FieldSetting.Decimal("/maximum"));
    }
}

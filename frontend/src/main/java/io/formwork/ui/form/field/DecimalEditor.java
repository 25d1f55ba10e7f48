package io.formwork.ui.form.field;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import java.util.List;

/** A number with decimals. */
final class DecimalEditor implements FieldEditor {

    @Override
    public String type() {
        return "decimal";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CALC;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.NUMBER;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        return NumberInputs.decimal(NumberInputs.component(field), field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(
                new FieldSetting.Plain("/x-formwork/unit", 20),
                new FieldSetting.Whole("/x-formwork/scale", 0, 10, 2L),
                new FieldSetting.DefaultValue(),
                new FieldSetting.Decimal("/minimum"),
                new FieldSetting.Decimal("/maximum"));
    }
}

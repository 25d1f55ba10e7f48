package io.formwork.ui.form.field;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.formwork.form.FormField;
import java.util.List;

/** A percentage; 30 means 30 %. */
final class PercentEditor implements FieldEditor {

    @Override
    public String type() {
        return "percent";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PIE_CHART;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.NUMBER;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        BigDecimalField component = NumberInputs.component(field);
        component.setSuffixComponent(new Span("%"));
        return NumberInputs.decimal(component, field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(
                new FieldSetting.Whole("/x-formwork/scale", 0, 10, 1L),
                new FieldSetting.DefaultValue(),
                new FieldSetting.Decimal("/minimum"),
                new FieldSetting.Decimal("/maximum"));
    }
}

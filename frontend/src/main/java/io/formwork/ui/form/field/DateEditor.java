package io.formwork.ui.form.field;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import io.formwork.ui.component.ComponentTexts;
import java.util.List;
import java.util.Map;

/** A day. */
final class DateEditor implements FieldEditor {

    @Override
    public String type() {
        return "date";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CALENDAR_O;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.TIME;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        DatePicker picker = ComponentTexts.apply(new DatePicker());
        picker.setClearButtonVisible(true);
        return FieldInputs.direct(picker, field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.SpecialDefault(Map.of("today", Map.of("relative", "today"))));
    }
}

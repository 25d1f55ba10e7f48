package io.formwork.ui.form.field;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import io.formwork.ui.component.ComponentTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A moment, entered and shown in the organisation's time zone. */
final class DateTimeEditor implements FieldEditor {

    @Override
    public String type() {
        return "date-time";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CLOCK;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.TIME;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        DateTimePicker picker = ComponentTexts.apply(new DateTimePicker());
        picker.setStep(Duration.ofMinutes(15));
        return FieldInputs.of(
                picker,
                field,
                context,
                local -> local.atZone(context.zone()).toInstant(),
                value -> value instanceof Instant moment ? LocalDateTime.ofInstant(moment, context.zone()) : null);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.SpecialDefault(Map.of("now", Map.of("relative", "now"))));
    }
}

package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
final class SwitchEditor implements FieldEditor {

    @Override
    public String type() {
        return "switch";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CHECK_CIRCLE;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.CHOICE;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        return FieldInputs.direct(new SwitchField(), field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.DefaultValue());
    }

    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        if (value == null) {
            return FieldDisplay.none();
        }
        Icon icon = (Boolean.TRUE.equals(value) ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.MINUS_CIRCLE_O).create();
        icon.addClassName(Boolean.TRUE.equals(value) ? "color-green" : "color-grey");
        Span shown = new Span(icon, new Span(field.type().format(field, value, context.format())));
        shown.addClassName("fw-yes-no");
        return shown;
    }
}

package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import io.formwork.form.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several lines of text. */
final class LongTextEditor implements FieldEditor {

    @Override
    public String type() {
        return "long-text";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.TEXT_LABEL;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.TEXT;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        TextArea area = new TextArea();
        area.setMinRows(3);
        area.setMaxRows(12);
        return FieldInputs.text(area, field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(
                new FieldSetting.Words("/x-formwork/placeholder"),
                new FieldSetting.DefaultValue(),
                new FieldSetting.Whole("/minLength", 0, 200_000, 0L),
                new FieldSetting.Whole("/maxLength", 1, 200_000, 20_000L));
    }

    /** Keeps the line breaks that were typed. */
    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        if (value == null) {
            return FieldDisplay.none();
        }
        Div text = new Div(value.toString());
        text.addClassName("fw-long-text");
        return text;
    }

    @Override
    public Component cell(FormField field, @Nullable Object value, FieldContext context) {
        return value == null
                ? new Span()
                : new Span(value.toString().lines().findFirst().orElse(""));
    }
}

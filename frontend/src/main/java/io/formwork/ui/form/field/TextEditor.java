package io.formwork.ui.form.field;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.form.FormField;
import java.util.List;

/** One line of text. */
final class TextEditor implements FieldEditor {

    @Override
    public String type() {
        return "text";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.TEXT_INPUT;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.TEXT;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        return FieldInputs.text(new TextField(), field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(
                new FieldSetting.Words("/x-formwork/placeholder"),
                new FieldSetting.DefaultValue(),
                new FieldSetting.Whole("/minLength", 0, 1000, 0L),
                new FieldSetting.Whole("/maxLength", 1, 1000, 255L),
                new FieldSetting.Plain("/pattern", 500),
                new FieldSetting.Words("/x-formwork/message"));
    }
}

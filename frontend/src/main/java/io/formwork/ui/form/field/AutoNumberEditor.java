package io.formwork.ui.form.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.form.FormField;
import java.util.List;

/** A number that the system gives. */
final class AutoNumberEditor implements FieldEditor {

    @Override
    public String type() {
        return "auto-number";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.LIST_OL;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.LINK;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        TextField number = new TextField();
        number.setPlaceholder(translate("field.auto-number.later"));
        FieldInput input = FieldInputs.text(number, field, context);
        input.setReadOnly(true);
        return input;
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.NumberPattern());
    }
}

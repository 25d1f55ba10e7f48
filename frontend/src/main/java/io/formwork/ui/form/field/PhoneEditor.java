package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.form.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A telephone number. */
final class PhoneEditor implements FieldEditor {

    @Override
    public String type() {
        return "phone";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PHONE;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.TEXT;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        TextField phone = new TextField();
        phone.setPrefixComponent(VaadinIcon.PHONE.create());
        phone.getElement().setAttribute("inputmode", "tel");
        phone.setAutocomplete(Autocomplete.TEL);
        return FieldInputs.text(phone, field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.Words("/x-formwork/placeholder"));
    }

    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        return value == null
                ? FieldDisplay.none()
                : new Anchor("tel:" + value.toString().replaceAll("[^+0-9]", ""), value.toString());
    }
}

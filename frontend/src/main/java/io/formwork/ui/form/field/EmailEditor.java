package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.form.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An e-mail address. */
final class EmailEditor implements FieldEditor {

    @Override
    public String type() {
        return "email";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.ENVELOPE_O;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.TEXT;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        TextField email = new TextField();
        email.setPrefixComponent(VaadinIcon.ENVELOPE_O.create());
        email.getElement().setAttribute("inputmode", "email");
        return FieldInputs.text(email, field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.Words("/x-formwork/placeholder"));
    }

    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        return value == null ? FieldDisplay.none() : new Anchor("mailto:" + value, value.toString());
    }
}

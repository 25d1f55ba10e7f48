package io.formwork.ui.form.field;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import io.formwork.form.type.FormatContext;
import java.util.List;
import java.util.Map;

/** A department of the organisation. */
final class DepartmentEditor implements FieldEditor {

    @Override
    public String type() {
        return "department";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.SITEMAP;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.LINK;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        return LookupInputs.of(
                new ComboBox<>(),
                FormatContext.DEPARTMENTS,
                (text, offset, limit) -> context.lookups().departments(context, text, offset, limit),
                field,
                context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.SpecialDefault(Map.of("own", Map.of("current", "departments"))));
    }
}

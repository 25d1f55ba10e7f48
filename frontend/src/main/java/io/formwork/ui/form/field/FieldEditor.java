package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import io.formwork.form.type.FieldType;
import io.formwork.form.type.FieldTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fields of one type look on the screen: entered, shown, and set up by a designer. */
public interface FieldEditor {

    /** The key of the field type. */
    String type();

    VaadinIcon icon();

    /** Where the palette offers it. */
    FieldGroup group();

    /** A new entry component for the field. */
    FieldInput input(FormField field, FieldContext context);

    /** What a designer may set beside name, help and whether a value is required; in the order of the panel. */
    List<FieldSetting> settings();

    /** The value for reading; nothing but a dash when there is none. */
    default Component display(FormField field, @Nullable Object value, FieldContext context) {
        return value == null ? FieldDisplay.none() : new Span(field.type().format(field, value, context.format()));
    }

    /** The value in a line of a table. */
    default Component cell(FormField field, @Nullable Object value, FieldContext context) {
        return value == null ? new Span() : display(field, value, context);
    }

    /** The other half. */
    default FieldType fieldType() {
        return FieldTypes.find(type()).orElseThrow();
    }
}

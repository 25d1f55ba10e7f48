package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.Attachment;
import io.formwork.form.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files. */
final class AttachmentEditor implements FieldEditor {

    @Override
    public String type() {
        return "attachment";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PAPERCLIP;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.LINK;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        return FieldInputs.direct(new AttachmentField(field, context), field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(
                new FieldSetting.Whole("/x-formwork/maxFiles", 1, 20, 20L),
                new FieldSetting.Whole("/x-formwork/maxSize", 1024, 100L * 1024 * 1024, null));
    }

    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        if (!(value instanceof List<?> files) || files.isEmpty()) {
            return FieldDisplay.none();
        }
        Div list = new Div();
        list.addClassName("fw-files");
        files.forEach(file -> list.add(AttachmentField.link((Attachment) file, context)));
        return list;
    }

    @Override
    public Component cell(FormField field, @Nullable Object value, FieldContext context) {
        return value instanceof List<?> files && !files.isEmpty()
                ? new Span(VaadinIcon.PAPERCLIP.create(), new Span(Integer.toString(files.size())))
                : new Span();
    }
}

package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.form.FormField;
import io.formwork.form.type.FormatContext;
import io.formwork.ui.component.PersonAvatar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member of the organisation. */
final class MemberEditor implements FieldEditor {

    @Override
    public String type() {
        return "member";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.USER;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.LINK;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        ComboBox<LookupItem> box = new ComboBox<>();
        box.setRenderer(new ComponentRenderer<>(member -> PersonAvatar.withName(member.name())));
        return LookupInputs.of(
                box,
                FormatContext.MEMBERS,
                (text, offset, limit) -> context.lookups().members(context, text, offset, limit),
                field,
                context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.SpecialDefault(Map.of("me", Map.of("current", "user"))));
    }

    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        return value == null
                ? FieldDisplay.none()
                : PersonAvatar.withName(field.type().format(field, value, context.format()));
    }
}

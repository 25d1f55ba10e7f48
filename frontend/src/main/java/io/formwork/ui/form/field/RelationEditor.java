package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of another form, found by its title. */
final class RelationEditor implements FieldEditor {

    @Override
    public String type() {
        return "relation";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.LINK;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.LINK;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        String target = field.relatedForm().orElse("");
        return LookupInputs.of(
                new ComboBox<>(),
                target,
                (text, offset, limit) ->
                        target.isEmpty() ? List.of() : context.lookups().records(context, target, text, offset, limit),
                field,
                context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.RelatedForm());
    }

    /** The title as a link to the record. */
    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        if (value == null) {
            return FieldDisplay.none();
        }
        String path = "a/" + context.app() + "/forms/" + field.relatedForm().orElse("") + "/" + value;
        Anchor link = new Anchor(path, field.type().format(field, value, context.format()));
        link.setRouterIgnore(false);
        return link;
    }
}

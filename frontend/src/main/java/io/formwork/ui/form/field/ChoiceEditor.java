package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several options: side by side while they are few, else in a list that can be searched. */
final class ChoiceEditor implements FieldEditor {

    @Override
    public String type() {
        return "choice";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CIRCLE_THIN;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.CHOICE;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        return field.options().size() <= MOST_SIDE_BY_SIDE ? sideBySide(field, context) : list(field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.Options("/enum"), new FieldSetting.DefaultValue());
    }

    private static final int MOST_SIDE_BY_SIDE = 5;

    private static FieldInput sideBySide(FormField field, FieldContext context) {
        RadioButtonGroup<FieldOption> group = new RadioButtonGroup<>();
        group.addClassName("fw-choices");
        group.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        group.setItems(field.options());
        group.setRenderer(new ComponentRenderer<>(option -> FieldDisplay.badge(option, context)));
        return bind(group, field, context);
    }

    private static FieldInput list(FormField field, FieldContext context) {
        ComboBox<FieldOption> box = new ComboBox<>();
        box.setItems(field.options());
        box.setItemLabelGenerator(option -> option.label().in(context.language(), option.value()));
        box.setRenderer(new ComponentRenderer<>(option -> FieldDisplay.badge(option, context)));
        box.setClearButtonVisible(true);
        return bind(box, field, context);
    }

    private static <C extends Component & HasValue<?, FieldOption>> FieldInput bind(
            C component, FormField field, FieldContext context) {
        return FieldInputs.of(
                component,
                field,
                context,
                FieldOption::value,
                value -> field.option(value).orElse(null));
    }

    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        return value == null ? FieldDisplay.none() : FieldDisplay.badge(field, value, context);
    }
}

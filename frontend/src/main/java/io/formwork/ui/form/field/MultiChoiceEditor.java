package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.ui.component.ComponentTexts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several of several options. */
final class MultiChoiceEditor implements FieldEditor {

    @Override
    public String type() {
        return "multi-choice";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CHECK_SQUARE_O;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.CHOICE;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        if (field.options().size() <= MOST_SIDE_BY_SIDE) {
            CheckboxGroup<FieldOption> group = new CheckboxGroup<>();
            group.addClassName("fw-choices");
            group.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
            group.setItems(field.options());
            group.setItemLabelGenerator(option -> option.label().in(context.language(), option.value()));
            return bind(group, field, context);
        }
        MultiSelectComboBox<FieldOption> box = ComponentTexts.apply(new MultiSelectComboBox<>());
        box.setItems(field.options());
        box.setItemLabelGenerator(option -> option.label().in(context.language(), option.value()));
        return bind(box, field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.Options("/items/enum"), new FieldSetting.Whole("/maxItems", 1, 500, null));
    }

    private static final int MOST_SIDE_BY_SIDE = 6;

    /** Values come out in the order of the options, so that the same choice is always written the same. */
    private static <C extends Component & HasValue<?, Set<FieldOption>>> FieldInput bind(
            C component, FormField field, FieldContext context) {
        return FieldInputs.of(
                component,
                field,
                context,
                chosen -> chosen.isEmpty()
                        ? null
                        : field.options().stream()
                                .filter(chosen::contains)
                                .map(FieldOption::value)
                                .toList(),
                value -> {
                    Set<FieldOption> chosen = new LinkedHashSet<>();
                    if (value instanceof List<?> values) {
                        values.forEach(item -> field.option(item).ifPresent(chosen::add));
                    }
                    return chosen;
                });
    }

    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        if (!(value instanceof List<?> values) || values.isEmpty()) {
            return FieldDisplay.none();
        }
        Div badges = new Div();
        badges.addClassName("fw-badges");
        values.forEach(item -> badges.add(FieldDisplay.badge(field, item, context)));
        return badges;
    }
}

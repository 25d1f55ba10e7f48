package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.form.condition.ConditionValue;
import io.formwork.platform.json.Json;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.form.field.FieldContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Several of the options of a choice. */
final class OptionsOperand implements OperandInput {

    private final List<FieldOption> options;
    final MultiSelectComboBox<FieldOption> box = new MultiSelectComboBox<>();

    OptionsOperand(FormField field, FieldContext context, Runnable changed) {
        options = field.options();
        ComponentTexts.apply(box);
        box.setItems(options);
        box.setItemLabelGenerator(option -> option.label().in(context.language(), option.value()));
        box.addValueChangeListener(change -> changed.run());
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public Optional<ConditionValue> value() {
        Set<FieldOption> chosen = box.getValue();
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConditionValue.Literal(Json.node(options.stream()
                        .filter(chosen::contains)
                        .map(FieldOption::value)
                        .toList())));
    }

    @Override
    public void setValue(ConditionValue value) {
        if (value instanceof ConditionValue.Literal literal) {
            Set<String> wanted = new HashSet<>();
            literal.json().forEach(item -> wanted.add(item.asString("")));
            box.setValue(options.stream()
                    .filter(option -> wanted.contains(option.value()))
                    .toList());
        }
    }
}

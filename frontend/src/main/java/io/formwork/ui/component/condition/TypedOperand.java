package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.form.condition.ConditionValue;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.form.field.FieldInput;
import java.util.Optional;

/** A value entered as in the form itself; an option is picked from a list. */
final class TypedOperand implements OperandInput {

    private final FormField field;
    private final FieldInput input;

    TypedOperand(FormField field, FieldContext context, Runnable changed) {
        this.field = field;
        this.input = field.options().isEmpty()
                ? FieldEditors.of(field).input(field, context)
                : new OptionInput(select(field, context));
        if (input.component() instanceof HasLabel labelled) {
            labelled.setLabel(null);
        }
        input.onChange(changed);
    }

    private static Select<FieldOption> select(FormField field, FieldContext context) {
        Select<FieldOption> select = new Select<>();
        select.setItems(field.options());
        select.setItemLabelGenerator(option -> option.label().in(context.language(), option.value()));
        return select;
    }

    @Override
    public Component component() {
        return input.component();
    }

    @Override
    public Optional<ConditionValue> value() {
        return input.unreadable().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(input.value())
                        .map(value -> new ConditionValue.Literal(field.type().toJson(value)));
    }

    @Override
    public void setValue(ConditionValue value) {
        if (value instanceof ConditionValue.Literal literal) {
            input.setValue(field.type().parse(literal.json()));
        }
    }
}

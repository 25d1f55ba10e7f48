package io.formwork.ui.component.condition;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.form.condition.ConditionValue;
import io.formwork.platform.json.Json;
import io.formwork.ui.form.field.FieldContext;
import java.util.Optional;

/** A piece of a text, or one option of a multiple choice. */
final class PartOperand implements OperandInput {

    private static final int TYPING_PAUSE = 400;

    private final AbstractField<?, String> input;

    PartOperand(FormField field, FieldContext context, Runnable changed) {
        input = field.options().isEmpty() ? text() : options(field, context);
        input.addValueChangeListener(change -> changed.run());
    }

    private static TextField text() {
        TextField text = new TextField();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE);
        return text;
    }

    private static Select<String> options(FormField field, FieldContext context) {
        Select<String> select = new Select<>();
        select.setItems(field.options().stream().map(FieldOption::value).toList());
        select.setItemLabelGenerator(value -> field.option(value)
                .map(option -> option.label().in(context.language(), value))
                .orElse(value));
        return select;
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public Optional<ConditionValue> value() {
        return input.getOptionalValue()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new ConditionValue.Literal(Json.node(text)));
    }

    @Override
    public void setValue(ConditionValue value) {
        if (value instanceof ConditionValue.Literal literal) {
            input.setValue(literal.json().asString(""));
        }
    }
}

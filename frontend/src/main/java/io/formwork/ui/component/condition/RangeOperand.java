package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.form.FormField;
import io.formwork.form.condition.ConditionValue;
import io.formwork.platform.json.Json;
import io.formwork.ui.form.field.FieldContext;
import java.util.List;
import java.util.Optional;

/** From one value to another, both included. */
final class RangeOperand implements OperandInput {

    private final OperandInput low;
    private final OperandInput high;
    private final Div both;

    RangeOperand(FormField field, FieldContext context, Runnable changed) {
        low = OperandInput.single(field, context, changed);
        high = OperandInput.single(field, context, changed);
        both = new Div();
        both.add(low.component(), new Span(both.getTranslation("filter.to")), high.component());
        both.addClassName("fw-condition__range");
    }

    @Override
    public Component component() {
        return both;
    }

    @Override
    public Optional<ConditionValue> value() {
        Optional<ConditionValue> from = low.value();
        Optional<ConditionValue> to = high.value();
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConditionValue.Literal(
                        Json.node(List.of(from.get().toJson(), to.get().toJson()))));
    }

    @Override
    public void setValue(ConditionValue value) {
        if (value instanceof ConditionValue.Literal literal && literal.json().size() == 2) {
            low.setValue(ConditionValue.parse(literal.json().get(0), ""));
            high.setValue(ConditionValue.parse(literal.json().get(1), ""));
        }
    }
}

package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import io.formwork.form.FormField;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.ui.form.field.FieldContext;
import java.util.Optional;

/** Enters what a field is compared with. */
interface OperandInput {

    Component component();

    /** Nothing while it is not entered. */
    Optional<ConditionValue> value();

    void setValue(ConditionValue value);

    /** The input that fits field and operator. */
    static OperandInput of(FormField field, Operator operator, FieldContext context, Runnable changed) {
        return switch (operator) {
            case IN, NOT_IN ->
                CircleOperand.circlesOf(field).isEmpty()
                        ? new OptionsOperand(field, context, changed)
                        : new CircleOperand(field, changed);
            case CONTAINS, STARTS_WITH -> new PartOperand(field, context, changed);
            case BETWEEN -> new RangeOperand(field, context, changed);
            case EQ, NE, LT, LE, GT, GE, EMPTY, NOT_EMPTY -> single(field, context, changed);
        };
    }

    /** One value of the field's type, or one that is known only when the condition is asked. */
    static OperandInput single(FormField field, FieldContext context, Runnable changed) {
        TypedOperand typed = new TypedOperand(field, context, changed);
        if (field.type().temporal()) {
            return new TimeOperand(typed, changed);
        }
        return PersonOperand.fits(field) ? new PersonOperand(typed, changed) : typed;
    }
}

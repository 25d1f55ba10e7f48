package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormField;
import io.formwork.form.condition.ConditionValue;
import io.formwork.identity.Circle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those around whoever looks: his departments, or the people of those he leads. */
final class CircleOperand implements OperandInput {

    final Select<Circle> circle = new Select<>();

    /** A list of certain ones cannot be entered here; one that was written elsewhere stays until something is chosen. */
    private @Nullable ConditionValue written;

    CircleOperand(FormField field, Runnable changed) {
        circle.setItems(circlesOf(field));
        circle.setItemLabelGenerator(each -> circle.getTranslation("filter.circle." + each.code()));
        circle.setAriaLabel(circle.getTranslation("filter.circle"));
        circle.addValueChangeListener(change -> changed.run());
    }

    static List<Circle> circlesOf(FormField field) {
        return Arrays.stream(Circle.values()).filter(field.type()::holds).toList();
    }

    @Override
    public Component component() {
        return circle;
    }

    @Override
    public Optional<ConditionValue> value() {
        return circle.getOptionalValue()
                .<ConditionValue>map(ConditionValue.CurrentCircle::new)
                .or(() -> Optional.ofNullable(written));
    }

    @Override
    public void setValue(ConditionValue value) {
        if (value instanceof ConditionValue.CurrentCircle(Circle chosen)) {
            circle.setValue(chosen);
        } else {
            written = value;
        }
    }
}

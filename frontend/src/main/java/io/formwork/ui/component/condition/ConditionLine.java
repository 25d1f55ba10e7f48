package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.ui.form.field.FieldContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One comparison: field, operator, value. */
final class ConditionLine extends Div implements ConditionPart {

    private final transient FieldContext context;
    private final transient Runnable changed;
    private transient @Nullable OperandInput operand;
    private boolean showing;

    final ComboBox<FormField> field = new ComboBox<>();
    final Select<Operator> operator = new Select<>();
    final Div value = new Div();

    ConditionLine(List<FormField> fields, FieldContext context, Runnable changed, Consumer<ConditionLine> remove) {
        this.context = context;
        this.changed = changed;
        addClassName("fw-condition__line");
        value.addClassName("fw-condition__value");
        field.setItems(fields);
        field.setItemLabelGenerator(known -> known.label().in(context.language()));
        field.setPlaceholder(getTranslation("filter.field"));
        field.setAriaLabel(getTranslation("filter.field"));
        field.addValueChangeListener(change -> fieldChosen());
        operator.setItemLabelGenerator(this::words);
        operator.setAriaLabel(getTranslation("filter.operator"));
        operator.addValueChangeListener(change -> operatorChosen());
        operator.setVisible(false);
        add(field, operator, value, ConditionGroup.removeButton(() -> remove.accept(this)));
    }

    /** Shows a comparison that exists. */
    void show(FormField known, Condition.Compare compare) {
        showing = true;
        field.setValue(known);
        operator.setValue(compare.operator());
        showing = false;
        if (operand != null && compare.value() != null) {
            operand.setValue(compare.value());
        }
    }

    private String words(Operator known) {
        FormField compared = field.getValue();
        boolean time = compared != null && compared.type().temporal();
        String special = "filter.op." + known.code() + ".time";
        return getTranslation(time && TIMED.contains(known) ? special : "filter.op." + known.code());
    }

    private static final List<Operator> TIMED =
            List.of(Operator.LT, Operator.LE, Operator.GT, Operator.GE, Operator.EQ);

    private void fieldChosen() {
        FormField chosen = field.getValue();
        operator.setVisible(chosen != null);
        if (chosen == null) {
            operator.clear();
            return;
        }
        List<Operator> offered = offered(chosen);
        operator.setItems(offered);
        operator.setValue(offered.getFirst());
    }

    /** Lists of values are offered only where they can be picked. */
    private static List<Operator> offered(FormField field) {
        boolean picks =
                !field.options().isEmpty() || !CircleOperand.circlesOf(field).isEmpty();
        return Arrays.stream(Operator.values())
                .filter(operator -> field.type().operators().contains(operator))
                .filter(operator -> picks || (operator != Operator.IN && operator != Operator.NOT_IN))
                .toList();
    }

    private void operatorChosen() {
        value.removeAll();
        operand = null;
        FormField compared = field.getValue();
        Operator chosen = operator.getValue();
        if (compared != null && chosen != null && chosen.needsValue()) {
            operand = OperandInput.of(compared, chosen, context, changed);
            value.add(operand.component());
        }
        if (!showing) {
            changed.run();
        }
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Condition> condition() {
        FormField compared = field.getValue();
        Operator chosen = operator.getValue();
        if (compared == null || chosen == null) {
            return Optional.empty();
        }
        if (!chosen.needsValue()) {
            return Optional.of(new Condition.Compare(compared.name(), chosen, null));
        }
        Optional<ConditionValue> entered = operand == null ? Optional.empty() : operand.value();
        return entered.map(given -> new Condition.Compare(compared.name(), chosen, given));
    }

    @Override
    public boolean isComplete() {
        return condition().isPresent();
    }
}

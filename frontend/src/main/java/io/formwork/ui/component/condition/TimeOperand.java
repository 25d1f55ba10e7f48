package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.ConditionValue.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A certain day or moment, or one that moves with today. */
final class TimeOperand implements OperandInput {

    private static final List<Unit> UNITS = List.of(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR);

    /** What the time counts from. */
    enum Meaning {
        EXACT,
        TODAY,
        AGO,
        AHEAD
    }

    private final TypedOperand exact;
    final Select<Meaning> meaning = new Select<>();
    final IntegerField amount = new IntegerField();
    final Select<Unit> unit = new Select<>();
    private final Div all;

    TimeOperand(TypedOperand exact, Runnable changed) {
        this.exact = exact;
        meaning.setItems(Meaning.values());
        meaning.setItemLabelGenerator(value -> meaning.getTranslation("filter.time." + lower(value)));
        meaning.setAriaLabel(meaning.getTranslation("filter.time"));
        amount.setMin(1);
        amount.setValue(7);
        amount.setStepButtonsVisible(true);
        amount.setAriaLabel(amount.getTranslation("filter.time.amount"));
        unit.setItems(UNITS);
        unit.setItemLabelGenerator(value -> unit.getTranslation("filter.unit." + lower(value)));
        unit.setAriaLabel(unit.getTranslation("filter.unit"));
        unit.setValue(Unit.DAY);
        all = new Div(meaning, exact.component(), amount, unit);
        all.addClassName("fw-condition__range");
        meaning.setValue(Meaning.EXACT);
        show();
        meaning.addValueChangeListener(change -> {
            show();
            changed.run();
        });
        amount.addValueChangeListener(change -> changed.run());
        unit.addValueChangeListener(change -> changed.run());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void show() {
        boolean moves = meaning.getValue() == Meaning.AGO || meaning.getValue() == Meaning.AHEAD;
        exact.component().setVisible(meaning.getValue() == Meaning.EXACT);
        amount.setVisible(moves);
        unit.setVisible(moves);
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public Optional<ConditionValue> value() {
        return switch (meaning.getValue()) {
            case EXACT -> exact.value();
            case TODAY -> Optional.of(new ConditionValue.Relative(ConditionValue.Base.TODAY, 0, Unit.DAY));
            case AGO -> moved(-1);
            case AHEAD -> moved(1);
        };
    }

    private Optional<ConditionValue> moved(int direction) {
        return amount.getOptionalValue()
                .map(number ->
                        new ConditionValue.Relative(ConditionValue.Base.TODAY, direction * number, unit.getValue()));
    }

    @Override
    public void setValue(ConditionValue value) {
        if (value instanceof ConditionValue.Relative relative) {
            boolean today = relative.offset() == 0;
            meaning.setValue(today ? Meaning.TODAY : relative.offset() < 0 ? Meaning.AGO : Meaning.AHEAD);
            if (!today) {
                amount.setValue(Math.abs(relative.offset()));
                unit.setValue(UNITS.contains(relative.unit()) ? relative.unit() : Unit.DAY);
            }
        } else {
            meaning.setValue(Meaning.EXACT);
            exact.setValue(value);
        }
        show();
    }
}

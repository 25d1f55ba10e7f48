package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.form.condition.Condition;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A comparison that cannot be changed here, such as one of a field that is gone. It stays as it is until a person removes it:
 * without it the condition would be true of more than was meant.
 */
final class KeptLine extends Div implements ConditionPart {

    private final transient Condition.Compare compare;

    KeptLine(Condition.Compare compare, Consumer<KeptLine> remove) {
        this.compare = compare;
        addClassNames("fw-condition__line", "fw-condition__line--kept");
        String operator = getTranslation("filter.op." + compare.operator().code());
        Span words = new Span(getTranslation("filter.kept", compare.field(), operator));
        add(words, ConditionGroup.removeButton(() -> remove.accept(this)));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Condition> condition() {
        return Optional.of(compare);
    }

    @Override
    public boolean isComplete() {
        return true;
    }
}

package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.formwork.form.FormField;
import io.formwork.form.condition.ConditionValue;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.form.field.FieldSetting;
import java.util.Map;
import java.util.Optional;

/** A certain member, or whoever looks. */
final class PersonOperand implements OperandInput {

    private static final Map<String, String> CURRENT_USER = Map.of("current", "user");

    private final TypedOperand member;
    final Checkbox me = new Checkbox();
    private final Div both;

    PersonOperand(TypedOperand member, Runnable changed) {
        this.member = member;
        me.setLabel(me.getTranslation("filter.me"));
        me.addValueChangeListener(change -> {
            member.component().setVisible(!me.getValue());
            changed.run();
        });
        both = new Div(member.component(), me);
        both.addClassName("fw-condition__range");
    }

    /** Whether the field can hold whoever looks, as its default can. */
    static boolean fits(FormField field) {
        return FieldEditors.of(field).settings().stream()
                .anyMatch(setting -> setting instanceof FieldSetting.SpecialDefault special
                        && special.values().containsValue(CURRENT_USER));
    }

    @Override
    public Component component() {
        return both;
    }

    @Override
    public Optional<ConditionValue> value() {
        return me.getValue() ? Optional.of(new ConditionValue.CurrentUser()) : member.value();
    }

    @Override
    public void setValue(ConditionValue value) {
        me.setValue(value instanceof ConditionValue.CurrentUser);
        member.setValue(value);
    }
}

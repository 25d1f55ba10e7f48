package io.formwork.ui.component.condition;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.ui.form.field.FieldContext;
import java.util.ArrayList;
import java.util.List;

/** Lets a person compose a condition: comparisons in groups of which all, any or none must be true. */
@StyleSheet("formwork/condition.css")
public final class ConditionBuilder extends Div {

    final transient ConditionGroup root;
    private final transient List<Runnable> listeners = new ArrayList<>();

    /** @param fields what may be compared, designed and system fields */
    public ConditionBuilder(List<FormField> fields, FieldContext context) {
        addClassName("fw-condition");
        root = new ConditionGroup(fields, context, this::changed, null);
        add(root);
    }

    /** Shows a condition; comparisons that cannot be changed here, as of fields that are gone, are kept. */
    public void setCondition(Condition condition) {
        root.setCondition(condition);
    }

    /** What is composed; lines that lack a value are left out. */
    public Condition condition() {
        return root.condition().orElse(Condition.ALWAYS);
    }

    /** Whether every line has what it needs. */
    public boolean isComplete() {
        return root.isComplete();
    }

    /** Adds an empty line to begin with, where there is none yet. */
    public void invite() {
        root.invite();
    }

    /** Calls after each change that a person makes. */
    public void addChangeListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}

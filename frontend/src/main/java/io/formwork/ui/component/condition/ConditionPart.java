package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import io.formwork.form.condition.Condition;
import java.util.Optional;

/** A line or a group in the builder. */
interface ConditionPart {

    Component component();

    /** Nothing while it lacks something. */
    Optional<Condition> condition();

    boolean isComplete();
}

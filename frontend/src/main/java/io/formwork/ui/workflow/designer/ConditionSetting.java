package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Invalid;
import io.formwork.ui.component.condition.ConditionBuilder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A condition on the records of the workflow's form, under its name. */
final class ConditionSetting extends Div {

    /** @param found told after each change */
    ConditionSetting(StepScope scope, String label, @Nullable JsonNode json, Consumer<Condition> found) {
        Span words = new Span(label);
        words.addClassName("fw-setting__label");
        add(words);
        addClassName("fw-rows");
        scope.form().ifPresent(form -> {
            ConditionBuilder builder = new ConditionBuilder(scope.fields(), scope.context(form));
            try {
                builder.setCondition(Condition.parse(json));
            } catch (Invalid e) {
                add(new Paragraph(getTranslation("steps.condition.unreadable")));
            }
            builder.addChangeListener(() -> found.accept(builder.condition()));
            add(builder);
        });
    }

    /** Keeps a condition, or nothing for one that is always true. */
    static void put(ObjectNode owner, String name, Condition condition) {
        if (condition instanceof Condition.Always) {
            owner.remove(name);
        } else {
            owner.set(name, condition.toJson());
        }
    }
}

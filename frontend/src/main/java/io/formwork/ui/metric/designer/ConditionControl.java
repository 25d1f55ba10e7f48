package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.definition.Problem;
import io.formwork.form.condition.Condition;
import io.formwork.ui.component.condition.ConditionBuilder;
import io.formwork.ui.form.field.FieldContext;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A condition at a place of the document. */
final class ConditionControl extends PlacedControl {

    final ConditionBuilder builder;
    private final Span error = new Span();
    private final Div all;

    /** @param changed told the condition that stands there now */
    ConditionControl(
            String pointer, String label, MetricScope scope, FieldContext context, Consumer<Condition> changed) {
        super(pointer);
        builder = new ConditionBuilder(scope.fields(field -> true), context);
        builder.addChangeListener(() -> {
            if (!isShowing()) {
                changed.accept(builder.condition());
            }
        });
        Span title = new Span(label);
        title.addClassName("fw-setting__label");
        error.addClassName("fw-metric-error");
        error.getElement().setAttribute("role", "alert");
        all = new Div(title, builder, error);
        all.addClassName("fw-metric-condition");
    }

    @Override
    Component component() {
        return all;
    }

    /** Lines that are not complete yet stay while the others say the same. */
    @Override
    void display(JsonNode value) {
        Condition condition = Condition.parse(value.isMissingNode() ? null : value);
        if (!condition.toJson().toString().equals(builder.condition().toJson().toString())) {
            builder.setCondition(condition);
        }
    }

    @Override
    void tell(Optional<Problem> problem) {
        error.setText(problem.map(found ->
                        error.getTranslation(found.messageKey(), found.args().toArray()))
                .orElse(""));
        error.setVisible(problem.isPresent());
    }
}

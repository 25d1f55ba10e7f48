package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormField;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Says what the people of a step see, may change and must fill in. */
final class FieldUsesEditor extends Div {

    private static final String NONE = "none";

    private final transient StepScope scope;
    private final transient String pointer;

    FieldUsesEditor(StepScope scope, String pointer) {
        this.scope = scope;
        this.pointer = pointer;
        addClassName("fw-rows");
        Span label = new Span(getTranslation("steps.fields"));
        label.addClassName("fw-setting__label");
        add(label);
        scope.form().ifPresent(form -> form.fields().forEach(this::add));
    }

    private void add(FormField field) {
        String present = scope.draft()
                .find(pointer)
                .map(step -> step.path("fields").path(field.name()).asString(NONE))
                .orElse(NONE);
        Select<String> use = new Select<>();
        use.setItems(field.readOnly() ? List.of(NONE, "read") : List.of(NONE, "read", "edit", "required"));
        use.setItemLabelGenerator(known -> getTranslation("steps.fields." + known));
        use.setValue(present);
        String name = field.label().in(scope.language());
        use.setAriaLabel(name);
        use.addValueChangeListener(change -> set(field.name(), change.getValue()));
        Div row = new Div(new Span(name), use);
        row.addClassName("fw-row");
        row.getElement().setAttribute("data-use", present);
        use.addValueChangeListener(change -> row.getElement().setAttribute("data-use", change.getValue()));
        add(row);
    }

    private void set(String field, String use) {
        scope.edit(pointer, step -> {
            ObjectNode fields = step.get("fields") instanceof ObjectNode known ? known : step.putObject("fields");
            if (use.equals(NONE)) {
                fields.remove(field);
            } else {
                fields.put(field, use);
            }
            if (fields.isEmpty()) {
                step.remove("fields");
            }
        });
    }
}

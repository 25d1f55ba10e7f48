package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Enters a length of time; empty means none. */
final class DurationEditor extends Div {

    private static final List<String> UNITS = List.of("days", "hours", "minutes");

    private final IntegerField number = new IntegerField();
    private final Select<String> unit = new Select<>();

    DurationEditor(StepScope scope, String pointer, String name, String label) {
        addClassName("fw-properties__pair");
        JsonNode present =
                scope.draft().find(pointer).map(step -> step.path(name)).orElseThrow();
        unit.setItems(UNITS);
        unit.setItemLabelGenerator(known -> getTranslation("steps.unit." + known));
        unit.setLabel(getTranslation("steps.unit"));
        unit.setValue(UNITS.stream().filter(present::has).findFirst().orElse("days"));
        number.setLabel(label);
        number.setMin(0);
        number.setStepButtonsVisible(true);
        int value = present.path(unit.getValue()).asInt(0);
        if (value > 0) {
            number.setValue(value);
        }
        number.addValueChangeListener(change -> save(scope, pointer, name));
        unit.addValueChangeListener(change -> save(scope, pointer, name));
        add(number, unit);
    }

    private void save(StepScope scope, String pointer, String name) {
        Integer value = number.getValue();
        scope.edit(pointer, step -> {
            if (value == null || value <= 0) {
                step.remove(name);
            } else {
                step.putObject(name).put(unit.getValue(), value);
            }
        });
    }
}

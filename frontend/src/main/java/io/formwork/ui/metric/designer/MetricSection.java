package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import io.formwork.definition.Problem;
import io.formwork.ui.component.Panel;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Settings that belong together. */
class MetricSection extends Panel {

    private final transient List<PlacedControl> controls = new ArrayList<>();
    private final Div grid = new Div();

    MetricSection(String titleKey) {
        title(getTranslation(titleKey));
        grid.addClassName("fw-metric-settings");
        addContent(grid);
    }

    final <C extends PlacedControl> C put(C control) {
        controls.add(control);
        grid.add(control.component());
        return control;
    }

    /** Takes all controls out but the first few. */
    final void keep(int count) {
        while (controls.size() > count) {
            grid.remove(controls.removeLast().component());
        }
    }

    final List<PlacedControl> controls() {
        return List.copyOf(controls);
    }

    void show(ObjectNode document) {
        controls().forEach(control -> control.show(document));
    }

    final void mark(List<Problem> problems) {
        controls.forEach(control -> control.mark(problems));
    }

    /** Scrolls to the control of that place and puts the cursor there. */
    final void lead(String pointer) {
        controls.stream()
                .filter(control -> control.covers(pointer))
                .findFirst()
                .map(PlacedControl::component)
                .ifPresent(component -> {
                    component.scrollIntoView();
                    if (component instanceof Focusable<?> field) {
                        field.focus();
                    }
                });
    }

    /** Whether a control here says what is wrong at that place. */
    final boolean covers(String pointer) {
        return controls.stream().anyMatch(control -> control.covers(pointer));
    }
}

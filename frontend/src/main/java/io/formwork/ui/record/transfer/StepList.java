package io.formwork.ui.record.transfer;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Locale;

/** Where one is on the way through an import. */
public final class StepList extends OrderedList {

    /** The steps in their order. */
    public enum Step {
        FILE,
        MATCH,
        CHECK,
        RESULT
    }

    public StepList() {
        addClassName("fw-steps");
    }

    /** Marks the step at which one is. */
    public void show(Step now) {
        removeAll();
        for (Step step : Step.values()) {
            ListItem item =
                    new ListItem(getTranslation("import.step." + step.name().toLowerCase(Locale.ROOT)));
            String state = step == now ? "now" : step.compareTo(now) < 0 ? "done" : "later";
            item.getElement().setAttribute("data-state", state);
            add(item);
        }
    }
}

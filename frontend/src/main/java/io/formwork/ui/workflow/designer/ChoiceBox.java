package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;

/** Chooses one of several things by its label. */
final class ChoiceBox {

    private ChoiceBox() {}

    /** @param present the value of what is chosen, if it is among the choices */
    static ComboBox<Choice> of(String label, List<Choice> choices, String present) {
        ComboBox<Choice> box = new ComboBox<>(label);
        box.setItems(choices);
        box.setItemLabelGenerator(Choice::label);
        box.setWidthFull();
        choices.stream()
                .filter(known -> known.value().equals(present))
                .findFirst()
                .ifPresent(box::setValue);
        return box;
    }

    /** The chosen value. */
    static String chosen(ComboBox<Choice> box, String otherwise) {
        return box.isEmpty() ? otherwise : box.getValue().value();
    }
}

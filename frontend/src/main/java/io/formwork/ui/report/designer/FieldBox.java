package io.formwork.ui.report.designer;

import com.vaadin.flow.component.combobox.ComboBox;
import io.formwork.form.FormField;
import io.formwork.platform.text.Language;
import java.util.List;

/** Chooses one of a form's fields. */
final class FieldBox {

    private FieldBox() {}

    /** @param present the name of the chosen field, empty for none */
    static ComboBox<FormField> of(String label, List<FormField> fields, Language language, String present) {
        ComboBox<FormField> box = new ComboBox<>(label);
        box.setItems(fields);
        box.setItemLabelGenerator(field -> field.label().in(language));
        fields.stream()
                .filter(field -> field.name().equals(present))
                .findFirst()
                .ifPresent(box::setValue);
        return box;
    }
}

package io.formwork.ui.form.field;

import com.vaadin.flow.component.combobox.ComboBox;
import io.formwork.form.FormField;
import java.util.List;

/** Entry of things that are found by their name; only the part of the list that is looked at is fetched. */
final class LookupInputs {

    private LookupInputs() {}

    /** Answers part of what is found by a text. */
    @FunctionalInterface
    interface Finder {
        List<LookupItem> find(String text, int offset, int limit);
    }

    static FieldInput of(ComboBox<LookupItem> box, String kind, Finder finder, FormField field, FieldContext context) {
        box.setItems(query ->
                finder.find(query.getFilter().orElse("").strip(), query.getOffset(), query.getLimit()).stream());
        box.setItemLabelGenerator(LookupItem::name);
        box.setClearButtonVisible(true);
        return FieldInputs.of(
                box,
                field,
                context,
                LookupItem::id,
                value -> value == null
                        ? null
                        : new LookupItem(value.toString(), context.lookups().name(context, kind, value.toString())));
    }
}

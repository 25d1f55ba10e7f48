package io.formwork.ui.form.designer.canvas;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.ui.component.DragList;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.field.FieldEditor;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.form.field.FieldGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Everything that can be added to a form: dragged to a place, or chosen to come behind what is selected. */
public final class Palette extends Div {

    final TextField search = new TextField();
    private final Map<Div, List<Item>> groups = new LinkedHashMap<>();
    private final transient Consumer<String> chosen;

    public Palette(Consumer<String> chosen) {
        this.chosen = chosen;
        addClassName("fw-palette");
        search.setPlaceholder(getTranslation("designer.palette.search"));
        search.setAriaLabel(getTranslation("designer.palette.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(change -> filter(change.getValue()));
        add(search);
        add(group(
                getTranslation("designer.palette.layout"),
                List.of(
                        item(
                                Designer.NEW_SECTION,
                                getTranslation("designer.palette.section"),
                                VaadinIcon.FORM,
                                Layout.SECTION),
                        item(
                                Designer.NEW_ROW,
                                getTranslation("designer.palette.row"),
                                VaadinIcon.SPLIT_H,
                                Layout.ROW))));
        for (FieldGroup group : FieldGroup.values()) {
            List<Item> items = FieldEditors.all().stream()
                    .filter(editor -> editor.group() == group)
                    .map(this::item)
                    .toList();
            add(group(getTranslation("field.group." + group.name().toLowerCase(Locale.ROOT)), items));
        }
    }

    private Item item(FieldEditor editor) {
        return item(editor.type(), getTranslation("field.type." + editor.type()), editor.icon(), Layout.CONTROL);
    }

    private Item item(String name, String label, VaadinIcon icon, String kind) {
        Item item = new Item(label, icon, () -> chosen.accept(name));
        return DragList.item(item, "new:" + name, kind);
    }

    private Div group(String title, List<Item> items) {
        DragList list = DragList.source(Canvas.GROUP);
        list.addClassName("fw-palette__items");
        items.forEach(list::add);
        Div group = new Div(new H3(title), list);
        group.addClassName("fw-palette__group");
        groups.put(group, new ArrayList<>(items));
        return group;
    }

    private void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        groups.forEach((group, items) -> {
            items.forEach(
                    item -> item.setVisible(item.label.toLowerCase(Locale.ROOT).contains(wanted)));
            group.setVisible(items.stream().anyMatch(Item::isVisible));
        });
    }

    /** A line of the palette; a button inside makes it work without dragging. */
    static final class Item extends Div {

        private final String label;
        final Button add;

        Item(String label, VaadinIcon icon, Runnable chosen) {
            this.label = label;
            addClassName("fw-palette__item");
            Span words = new Span(label);
            add = new Button(VaadinIcon.PLUS.create(), click -> chosen.run());
            add.addClassName("fw-palette__add");
            add.setAriaLabel(getTranslation("designer.palette.add", label));
            add(icon.create(), words, add);
            addDoubleClickListener(click -> chosen.run());
        }
    }
}

package io.formwork.ui.record.table;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.formwork.form.FormField;
import io.formwork.ui.record.FormScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Chooses, orders and freezes columns. */
final class ColumnsPopover extends Popover {

    private final transient FormScope scope;
    private final transient Consumer<UnaryOperator<TableLayout>> change;
    final Div lines = new Div();
    final Button usual = new Button(getTranslation("table.columns.usual"));

    /** @param reset goes back to the columns that everybody sees at first */
    ColumnsPopover(Button target, FormScope scope, Consumer<UnaryOperator<TableLayout>> change, Runnable reset) {
        this.scope = scope;
        this.change = change;
        addClassName("fw-columns");
        setTarget(target);
        setPosition(PopoverPosition.BOTTOM_END);
        lines.addClassName("fw-columns__lines");
        usual.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        usual.addClickListener(click -> reset.run());
        Div content = new Div(new H3(getTranslation("table.columns.title")), lines, usual);
        content.addClassName("fw-columns__content");
        add(content);
    }

    /** Shown columns first, in their order. */
    void show(TableLayout layout) {
        lines.removeAll();
        List<FormField> fields = new ArrayList<>(layout.shown());
        layout.fields().stream().filter(field -> !layout.shows(field)).forEach(fields::add);
        fields.forEach(field -> lines.add(line(layout, field)));
    }

    private Div line(TableLayout layout, FormField field) {
        boolean shown = layout.shows(field);
        boolean frozen = layout.freezes(field);
        Checkbox box = new Checkbox(scope.words(field.label()), shown);
        box.addValueChangeListener(ticked -> change.accept(known -> known.show(field, ticked.getValue())));
        Button up = button(VaadinIcon.ARROW_UP, "table.columns.up", field, known -> known.move(field, -1));
        Button down = button(VaadinIcon.ARROW_DOWN, "table.columns.down", field, known -> known.move(field, 1));
        Button pin = button(
                VaadinIcon.PIN,
                frozen ? "table.columns.unfreeze" : "table.columns.freeze",
                field,
                known -> known.freeze(field, !frozen));
        pin.setClassName("fw-active", frozen);
        Div line = new Div(box, up, down, pin);
        line.addClassName("fw-columns__line");
        up.setVisible(shown);
        down.setVisible(shown);
        pin.setVisible(shown);
        return line;
    }

    private Button button(VaadinIcon icon, String key, FormField field, UnaryOperator<TableLayout> step) {
        Button button = new Button(icon.create(), click -> change.accept(step));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation(key, scope.words(field.label())));
        button.setTooltipText(getTranslation(key, scope.words(field.label())));
        return button;
    }
}

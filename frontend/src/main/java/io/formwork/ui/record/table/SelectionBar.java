package io.formwork.ui.record.table;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What can be done with the selected rows. */
final class SelectionBar extends Div {

    final Span words = new Span();
    final Button delete;
    final Button none;

    SelectionBar(Runnable delete, Runnable none) {
        addClassName("fw-selection");
        this.delete = new Button(getTranslation("component.delete"), VaadinIcon.TRASH.create(), click -> delete.run());
        this.delete.addThemeVariants(ButtonVariant.AURA_DANGER);
        this.none = new Button(getTranslation("table.select.none"), click -> none.run());
        this.none.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(words, this.delete, this.none);
        show(0);
    }

    void show(int selected) {
        words.setText(getTranslation("table.select.count", selected));
        setVisible(selected > 0);
    }
}

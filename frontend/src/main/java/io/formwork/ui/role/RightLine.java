package io.formwork.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.formwork.access.FieldRight;
import java.util.Optional;
import java.util.function.Consumer;

/** The right to one field, or to all that are not named; a field that is named can be left to the others again. */
final class RightLine extends Div {

    final RadioButtonGroup<FieldRight> right = new RadioButtonGroup<>();
    final Button reset;
    private boolean showing;

    /** @param chosen told the right, or nothing when the field is left to the others */
    RightLine(String label, Consumer<Optional<FieldRight>> chosen) {
        addClassName("fw-rights__line");
        Span name = new Span(label);
        name.addClassName("fw-rights__name");
        right.setItems(FieldRight.values());
        right.setItemLabelGenerator(each -> getTranslation("roles.right." + each.code()));
        right.setAriaLabel(label);
        right.addClassName("fw-rights__choice");
        right.addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                chosen.accept(Optional.of(change.getValue()));
            }
        });
        reset = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> chosen.accept(Optional.empty()));
        reset.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        reset.addClassName("fw-rights__reset");
        reset.setAriaLabel(getTranslation("roles.as-others", label));
        reset.setTooltipText(getTranslation("roles.as-others", label));
        add(name, right, reset);
    }

    /** @param named whether the grant says this of the field by itself */
    void show(FieldRight value, boolean named) {
        showing = true;
        right.setValue(value);
        showing = false;
        reset.setVisible(named);
        getElement().setAttribute("data-named", named);
    }
}

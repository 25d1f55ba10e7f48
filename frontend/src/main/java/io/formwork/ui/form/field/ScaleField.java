package io.formwork.ui.form.field;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of buttons of which one stands for the value; choosing it again takes the value back. */
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class ScaleField extends CustomField<@Nullable Long> {

    /** How the buttons look and which of them are lit. */
    enum Look {
        /** Stars, lit up to the value. */
        STARS,
        /** Numbers, of which only the chosen one is lit. */
        NUMBERS
    }

    private final Look look;
    private final long least;
    final List<NativeButton> buttons = new ArrayList<>();
    private @Nullable Long chosen;

    ScaleField(Look look, long least, long most) {
        super(null);
        this.look = look;
        this.least = least;
        Div row = new Div();
        row.addClassName("fw-scale");
        row.getElement().setAttribute("data-look", look.name().toLowerCase(Locale.ROOT));
        row.getElement().setAttribute("role", "group");
        for (long step = least; step <= most; step++) {
            row.add(button(step));
        }
        add(row);
        light();
    }

    /** Words under both ends of the row. */
    ScaleField ends(String low, String high) {
        Div ends = new Div(new Span(low), new Span(high));
        ends.addClassName("fw-scale__ends");
        add(ends);
        return this;
    }

    private NativeButton button(long step) {
        NativeButton button = new NativeButton(look == Look.STARS ? "★" : Long.toString(step), click -> choose(step));
        button.getElement().setAttribute("type", "button").setAttribute("aria-label", Long.toString(step));
        buttons.add(button);
        return button;
    }

    void choose(long step) {
        if (!isReadOnly()) {
            chosen = chosen != null && chosen == step ? null : (Long) step;
            light();
            setModelValue(chosen, true);
        }
    }

    private void light() {
        for (int place = 0; place < buttons.size(); place++) {
            long step = least + place;
            boolean lit = chosen != null && (look == Look.STARS ? step <= chosen : step == chosen);
            buttons.get(place)
                    .getElement()
                    .setAttribute("data-lit", lit)
                    .setAttribute("aria-pressed", Boolean.toString(chosen != null && chosen == step));
        }
    }

    @Override
    protected @Nullable Long generateModelValue() {
        return chosen;
    }

    @Override
    protected void setPresentationValue(@Nullable Long value) {
        chosen = value;
        light();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        buttons.forEach(button -> button.setEnabled(!readOnly));
    }
}

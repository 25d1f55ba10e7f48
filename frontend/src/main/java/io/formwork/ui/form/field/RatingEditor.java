package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stars. */
final class RatingEditor implements FieldEditor {

    @Override
    public String type() {
        return "rating";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.STAR_O;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.CHOICE;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        int most = Math.clamp(field.intSetting("maximum", 5), 2, 10);
        return FieldInputs.direct(new ScaleField(ScaleField.Look.STARS, 1, most), field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of(new FieldSetting.Whole("/maximum", 2, 10, null), new FieldSetting.DefaultValue());
    }

    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        if (!(value instanceof Number stars)) {
            return FieldDisplay.none();
        }
        int most = Math.clamp(field.intSetting("maximum", 5), 2, 10);
        int lit = Math.clamp(stars.longValue(), 0, most);
        Span full = new Span("★".repeat(lit));
        full.addClassName("fw-stars__lit");
        Span shown = new Span(full, new Span("★".repeat(most - lit)));
        shown.addClassName("fw-stars");
        shown.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", field.type().format(field, value, context.format()));
        return shown;
    }
}

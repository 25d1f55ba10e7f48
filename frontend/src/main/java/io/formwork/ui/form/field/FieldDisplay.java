package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;

/** Small pieces from which values are shown. */
final class FieldDisplay {

    private FieldDisplay() {}

    static Component none() {
        Span dash = new Span("—");
        dash.addClassName("fw-none");
        return dash;
    }

    /** An option as a coloured badge; a value that is no option any more is shown as it is. */
    static Tag badge(FormField field, Object value, FieldContext context) {
        return field.option(value)
                .map(option -> badge(option, context))
                .orElseGet(() -> new Tag(String.valueOf(value)));
    }

    static Tag badge(FieldOption option, FieldContext context) {
        return new Tag(option.label().in(context.language(), option.value()), TagColor.of(option.color()));
    }
}

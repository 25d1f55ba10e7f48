package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldEditor;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.form.field.FieldInput;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One field on a pane: its entry component, or its value when it may only be read. */
final class PaneField extends Div {

    private final transient FormField field;
    private final transient FieldContext context;
    private final transient FieldEditor editor;
    private final transient @Nullable FieldInput input;
    private final boolean required;
    private final Div value = new Div();
    private transient @Nullable Object canonical;
    private String error = "";
    private boolean visibleByRule = true;
    private boolean enabledByRule = true;

    PaneField(FormField field, PaneRight right, FieldContext context) {
        this.field = field;
        this.context = context;
        this.editor = FieldEditors.of(field);
        this.required = right == PaneRight.REQUIRED || (right == PaneRight.EDIT && field.required());
        addClassName("fw-field");
        getElement().setAttribute("data-field", field.name());
        if (right == PaneRight.READ || field.readOnly()) {
            input = null;
            add(reading());
            setValue(null);
        } else {
            input = editor.input(field, context);
            input.setRequired(required);
            add(input.component());
        }
    }

    private Component reading() {
        Span name = new Span(label());
        name.addClassName("fw-field__label");
        value.addClassName("fw-field__value");
        Div reading = new Div(name, value);
        reading.addClassName("fw-field__reading");
        return reading;
    }

    void onChange(Runnable listener) {
        if (input != null) {
            input.onChange(() -> {
                clearError();
                listener.run();
            });
        }
    }

    /** Whether a person can enter a value here now. */
    boolean isOpen() {
        return input != null && visibleByRule && enabledByRule;
    }

    @Nullable
    Object value() {
        return input == null ? canonical : input.value();
    }

    void setValue(@Nullable Object newValue) {
        canonical = newValue;
        if (input == null) {
            value.removeAll();
            boolean given = newValue == null && field.readOnly() && field.type().givenBySystem();
            value.add(
                    given
                            ? new Span(getTranslation(context.language().locale(), "field.auto-number.later"))
                            : shown(newValue));
        } else {
            input.setValue(newValue);
        }
    }

    /** Shows what stands in place of a value, where the field may only be read. */
    void mask(String text) {
        if (input == null) {
            value.removeAll();
            value.add(MaskedValue.of(text, context.language()));
        }
    }

    private Component shown(@Nullable Object newValue) {
        return editor.display(field, newValue, context);
    }

    Optional<JsonNode> json() {
        Object present = value();
        if (present == null) {
            return Optional.empty();
        }
        boolean fraction = present instanceof BigDecimal;
        return Optional.of(fraction ? Json.node(present) : field.type().toJson(present));
    }

    Optional<String> unreadable() {
        return input == null ? Optional.empty() : input.unreadable();
    }

    boolean lacksValue() {
        return required && value() == null;
    }

    void addError(String words) {
        error = error.isEmpty() || error.equals(words) ? words : error + "\n" + words;
        if (input != null) {
            input.setError(error);
        }
    }

    void clearError() {
        error = "";
        if (input != null) {
            input.setError("");
        }
    }

    String error() {
        return error;
    }

    void ruled(boolean visible, boolean enabled) {
        visibleByRule = visible;
        enabledByRule = enabled;
        if (input != null) {
            input.setReadOnly(!enabled);
        }
    }

    Optional<FieldInput> input() {
        return Optional.ofNullable(input);
    }

    String label() {
        return field.label().in(context.language());
    }

    String pointer() {
        return field.pointer();
    }
}

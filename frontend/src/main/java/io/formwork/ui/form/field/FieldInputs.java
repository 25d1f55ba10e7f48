package io.formwork.ui.form.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import io.formwork.form.FormField;
import io.formwork.platform.text.LocalizedText;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds Vaadin's components to canonical values. */
final class FieldInputs {

    private FieldInputs() {}

    /** Binds a component whose value is the canonical one, or null. */
    @SuppressWarnings("unchecked")
    static <C extends Component & HasValue<?, V>, V> FieldInput direct(
            C component, FormField field, FieldContext context) {
        return of(component, field, context, value -> value, value -> (V) value);
    }

    /** Binds a component that keeps an empty text instead of null. */
    static <C extends Component & HasValue<?, String>> FieldInput text(
            C component, FormField field, FieldContext context) {
        return of(
                component,
                field,
                context,
                text -> text.isBlank() ? null : text,
                value -> value == null ? "" : value.toString());
    }

    static <C extends Component & HasValue<?, V>, V> FieldInput of(
            C component,
            FormField field,
            FieldContext context,
            Function<V, @Nullable Object> toCanonical,
            Function<@Nullable Object, @Nullable V> fromCanonical) {
        dress(component, field, context);
        return new Bound<>(component, component, toCanonical, fromCanonical);
    }

    private static void dress(Component component, FormField field, FieldContext context) {
        if (component instanceof HasLabel labelled) {
            labelled.setLabel(field.label().in(context.language()));
        }
        LocalizedText help = field.help();
        if (component instanceof HasHelper helped && !help.isEmpty()) {
            helped.setHelperText(help.in(context.language()));
        }
        LocalizedText placeholder = LocalizedText.of(field.extras().get("placeholder"));
        if (component instanceof HasPlaceholder hinted && !placeholder.isEmpty()) {
            hinted.setPlaceholder(placeholder.in(context.language()));
        }
        if (component instanceof HasSize sized) {
            sized.setWidthFull();
        }
        if (component instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
    }

    private record Bound<V>(
            Component component,
            HasValue<?, V> field,
            Function<V, @Nullable Object> toCanonical,
            Function<@Nullable Object, @Nullable V> fromCanonical)
            implements FieldInput {

        @Override
        public @Nullable Object value() {
            V value = field.getValue();
            return value == null ? null : toCanonical.apply(value);
        }

        @Override
        public void setValue(@Nullable Object value) {
            V presented = fromCanonical.apply(value);
            if (presented == null) {
                field.clear();
            } else {
                field.setValue(presented);
            }
        }

        /** No limits are set on the component, so that its own check finds nothing but unreadable input. */
        @Override
        @SuppressWarnings("unchecked")
        public Optional<String> unreadable() {
            if (!(field instanceof HasValidator<?> validated)) {
                return Optional.empty();
            }
            ValueContext context = new ValueContext(new Binder<>(), component, field);
            boolean unreadable = ((HasValidator<V>) validated)
                    .getDefaultValidator()
                    .apply(field.getValue(), context)
                    .isError();
            return unreadable ? Optional.of(translate("field.unreadable")) : Optional.empty();
        }

        @Override
        public void setError(String message) {
            if (component instanceof HasValidationProperties validated) {
                validated.setErrorMessage(message);
                validated.setInvalid(!message.isEmpty());
            }
        }

        @Override
        public void setReadOnly(boolean readOnly) {
            field.setReadOnly(readOnly);
        }

        @Override
        public void setRequired(boolean required) {
            field.setRequiredIndicatorVisible(required);
        }

        @Override
        public void onChange(Runnable listener) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    listener.run();
                }
            });
        }
    }
}

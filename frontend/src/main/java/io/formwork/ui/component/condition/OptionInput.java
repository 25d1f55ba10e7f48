package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FieldOption;
import io.formwork.ui.form.field.FieldInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One option, picked from a list. */
record OptionInput(Select<FieldOption> select) implements FieldInput {

    @Override
    public Component component() {
        return select;
    }

    @Override
    public @Nullable Object value() {
        return select.getOptionalValue().map(FieldOption::value).orElse(null);
    }

    @Override
    public void setValue(@Nullable Object value) {
        select.getListDataView()
                .getItems()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .ifPresentOrElse(select::setValue, select::clear);
    }

    @Override
    public Optional<String> unreadable() {
        return Optional.empty();
    }

    @Override
    public void setError(String message) {
        select.setErrorMessage(message);
        select.setInvalid(!message.isEmpty());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        select.setReadOnly(readOnly);
    }

    @Override
    public void setRequired(boolean required) {
        select.setRequiredIndicatorVisible(required);
    }

    @Override
    public void onChange(Runnable listener) {
        select.addValueChangeListener(change -> listener.run());
    }
}

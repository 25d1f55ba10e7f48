package io.formwork.ui.form.field;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry component bound to the canonical value of one field; null stands for no value. */
public interface FieldInput {

    Component component();

    /** What is entered; a canonical value, or something near it which the field's rules refuse. */
    @Nullable
    Object value();

    void setValue(@Nullable Object value);

    /** Something typed that cannot even be read as a value, in words. */
    Optional<String> unreadable();

    /** Shows what is wrong; an empty text means nothing is. */
    void setError(String message);

    void setReadOnly(boolean readOnly);

    void setRequired(boolean required);

    /** Calls after each change that a person makes. */
    void onChange(Runnable listener);
}

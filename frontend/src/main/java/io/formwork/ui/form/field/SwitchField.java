package io.formwork.ui.form.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import org.jspecify.annotations.Nullable;

/** A switch that is neither on nor off until somebody says so. */
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class SwitchField extends CustomField<@Nullable Boolean> {

    final Checkbox box = new Checkbox();
    private boolean known;

    SwitchField() {
        super(null);
        addClassName("fw-switch");
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                known = true;
                box.setLabel(words());
                updateValue();
            }
        });
        add(box);
    }

    private String words() {
        return known ? translate(box.getValue() ? "field.yes" : "field.no") : "";
    }

    @Override
    protected @Nullable Boolean generateModelValue() {
        return known ? (Boolean) box.getValue() : null;
    }

    @Override
    protected void setPresentationValue(@Nullable Boolean value) {
        known = value != null;
        box.setValue(Boolean.TRUE.equals(value));
        box.setLabel(words());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        box.setReadOnly(readOnly);
    }
}

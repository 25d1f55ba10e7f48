package io.formwork.ui.survey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.form.field.FieldInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that get the same value in each answer: chosen one by one, each with its own input. */
final class FixedValues extends Div {

    final transient Map<FormField, FieldInput> rows = new LinkedHashMap<>();
    final ComboBox<FormField> adder = new ComboBox<>();
    private final Div lines = new Div();
    private transient List<FormField> fields = List.of();
    private final Language language;
    private transient Optional<FieldContext> context = Optional.empty();

    FixedValues(String label, String help, Language language) {
        this.language = language;
        addClassName("fw-fixed-values");
        lines.addClassName("fw-fixed-values__lines");
        adder.setLabel(label);
        adder.setHelperText(help);
        adder.setPlaceholder(getTranslation("surveys.set.add"));
        adder.setItemLabelGenerator(field -> field.label().in(language));
        adder.setWidthFull();
        adder.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                row(change.getValue());
                offer();
            }
        });
        add(adder, lines);
    }

    /** Begins anew with these fields. */
    void show(List<FormField> choice, JsonNode values, FieldContext ofForm) {
        fields = choice;
        context = Optional.of(ofForm);
        rows.clear();
        lines.removeAll();
        for (FormField field : fields) {
            if (values.hasNonNull(field.name())) {
                row(field).setValue(field.type().parse(values.get(field.name())));
            }
        }
        offer();
    }

    /** What was entered; fields without a value are left out. */
    ObjectNode values() {
        ObjectNode values = Json.object();
        rows.forEach((field, input) -> {
            Object value = input.value();
            if (value != null) {
                values.set(field.name(), field.type().toJson(value));
            }
        });
        return values;
    }

    private FieldInput row(FormField field) {
        FieldInput input = FieldEditors.of(field).input(field, context.orElseThrow());
        rows.put(field, input);
        lines.add(line(field, input));
        return input;
    }

    private Component line(FormField field, FieldInput input) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.setAriaLabel(getTranslation("surveys.set.remove", field.label().in(language)));
        Span place = new Span(input.component());
        place.addClassName("fw-fixed-values__input");
        Div line = new Div(place, remove);
        line.addClassName("fw-fixed-values__line");
        remove.addClickListener(click -> {
            rows.remove(field);
            lines.remove(line);
            offer();
        });
        return line;
    }

    private void offer() {
        adder.setItems(fields.stream().filter(field -> !rows.containsKey(field)).toList());
    }
}

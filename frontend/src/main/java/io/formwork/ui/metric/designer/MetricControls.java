package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import io.formwork.form.FormField;
import io.formwork.ui.component.ComponentTexts;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the controls of a metric's settings; each puts what is chosen at its place in the draft. */
final class MetricControls {

    private static final int TYPING_PAUSE = 500;

    private final MetricScope scope;

    MetricControls(MetricScope scope) {
        this.scope = scope;
    }

    /** One line of text. */
    PlacedControl words(String pointer, String label) {
        var field = new TextField(label);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        return PlacedControl.of(
                pointer,
                field,
                value -> field.setValue(value.asString("")),
                text -> put(pointer, text.isBlank() ? null : text));
    }

    PlacedControl number(String pointer, String label, int least, int most, IntSupplier usual) {
        var field = new IntegerField(label);
        field.setManualValidation(true);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        return PlacedControl.of(
                pointer,
                field,
                value -> field.setValue(value.asInt(usual.getAsInt())),
                number -> put(pointer, number == null ? usual.getAsInt() : number));
    }

    PlacedControl decimal(String pointer, String label, String help) {
        var field = new BigDecimalField(label);
        field.setHelperText(help);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        return PlacedControl.of(
                pointer,
                field,
                value -> field.setValue(value.isNumber() ? value.decimalValue() : null),
                (BigDecimal number) -> put(pointer, number));
    }

    /** One of a few words; the usual one is what a document means that names none. */
    PlacedControl word(
            String pointer, String label, List<String> words, Supplier<String> usual, Function<String, String> labels) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setManualValidation(true);
        select.setItems(words);
        select.setItemLabelGenerator(labels::apply);
        return PlacedControl.of(
                pointer, select, value -> select.setValue(value.asString(usual.get())), word -> put(pointer, word));
    }

    /** One of things that are named in the draft by their key. */
    <T> PlacedControl pick(
            String pointer,
            String label,
            List<T> items,
            Function<T, String> key,
            Function<T, String> words,
            Consumer<Optional<T>> chosen) {
        var box = new ComboBox<T>(label);
        box.setManualValidation(true);
        box.setItems(items);
        box.setItemLabelGenerator(words::apply);
        return PlacedControl.of(
                pointer,
                box,
                value -> box.setValue(items.stream()
                        .filter(item -> key.apply(item).equals(value.asString("")))
                        .findFirst()
                        .orElse(null)),
                (T item) -> chosen.accept(Optional.ofNullable(item)));
    }

    /** A field of the form that fits. */
    PlacedControl field(String pointer, String label, Predicate<FormField> fits, Consumer<Optional<FormField>> chosen) {
        return pick(
                pointer,
                label,
                scope.fields(fits),
                FormField::name,
                field -> field.label().in(scope.language()),
                chosen);
    }

    /** Several fields of the form, in the order in which they were chosen. */
    PlacedControl fields(String pointer, String label, String help, Predicate<FormField> fits) {
        List<FormField> offered = scope.fields(fits);
        var box = ComponentTexts.apply(new MultiSelectComboBox<FormField>(label));
        box.setHelperText(help);
        box.setManualValidation(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.setItems(offered);
        box.setItemLabelGenerator(field -> field.label().in(scope.language()));
        return PlacedControl.of(
                pointer,
                box,
                value -> box.setValue(chosen(offered, value)),
                fields -> scope.change(document -> {
                    document.remove(pointer.substring(1));
                    if (!fields.isEmpty()) {
                        var names = document.putArray(pointer.substring(1));
                        fields.forEach(field -> names.add(field.name()));
                    }
                }));
    }

    private static Set<FormField> chosen(List<FormField> offered, JsonNode names) {
        Set<FormField> chosen = new LinkedHashSet<>();
        names.forEach(name -> offered.stream()
                .filter(field -> field.name().equals(name.asString("")))
                .forEach(chosen::add));
        return chosen;
    }

    /** Puts a value at a place, or takes it away. */
    private void put(String pointer, @Nullable Object value) {
        int end = pointer.lastIndexOf('/');
        String name = pointer.substring(end + 1);
        scope.change(document -> {
            ObjectNode parent = end == 0 ? document : document.withObject(pointer.substring(0, end));
            if (value == null) {
                parent.remove(name);
            } else {
                parent.set(name, io.formwork.platform.json.Json.node(value));
            }
        });
    }

    static String text(String key) {
        return I18NProvider.translate(key);
    }
}

package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.form.field.FieldInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says which fields a step writes and with what: a fixed value, a value of the record, or a time. */
final class ValuesEditor extends Div {

    private final transient StepScope scope;
    private final transient String pointer;
    private final transient FormDefinition target;
    private final transient Map<String, JsonNode> values = new LinkedHashMap<>();

    ValuesEditor(StepScope scope, String pointer, FormDefinition target) {
        this.scope = scope;
        this.pointer = pointer;
        this.target = target;
        addClassName("fw-rows");
        scope.draft()
                .find(pointer)
                .ifPresent(step ->
                        step.path("set").properties().forEach(entry -> values.put(entry.getKey(), entry.getValue())));
        show();
    }

    private void show() {
        removeAll();
        Span label = new Span(getTranslation("steps.set"));
        label.addClassName("fw-setting__label");
        add(label);
        values.keySet().forEach(name -> target.find(name).ifPresent(field -> add(row(field))));
        add(adder());
    }

    private Component adder() {
        List<FormField> free = new ArrayList<>(target.fields());
        free.removeIf(field -> field.readOnly() || values.containsKey(field.name()));
        ComboBox<FormField> box = new ComboBox<>();
        box.setItems(free);
        box.setItemLabelGenerator(field -> field.label().in(scope.language()));
        box.setPlaceholder(getTranslation("steps.set.add"));
        box.setWidthFull();
        box.addValueChangeListener(change -> {
            values.put(change.getValue().name(), Json.node(null));
            show();
        });
        return box;
    }

    private Component row(FormField field) {
        String present = kindOf(values.getOrDefault(field.name(), Json.node(null)));
        Select<String> kind = new Select<>();
        kind.setItems(field.type().temporal() ? List.of("fixed", "field", "now", "today") : List.of("fixed", "field"));
        kind.setItemLabelGenerator(known -> getTranslation("steps.value." + known));
        kind.setAriaLabel(getTranslation("steps.set"));
        kind.setValue(present);
        kind.addValueChangeListener(change -> {
            put(field, startOf(change.getValue()));
            show();
        });
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            values.remove(field.name());
            save();
            show();
        });
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.setAriaLabel(getTranslation("steps.remove"));
        Span name = new Span(field.label().in(scope.language()));
        name.addClassName("fw-setting__label");
        Div head = new Div(name, kind, remove);
        head.addClassName("fw-row");
        Div row = new Div(head, value(field, present));
        row.addClassName("fw-set");
        return row;
    }

    private static String kindOf(JsonNode value) {
        if (value.isObject() && value.has("field")) {
            return "field";
        }
        return value.isObject() && value.has("relative")
                ? value.path("relative").asString("now")
                : "fixed";
    }

    private static JsonNode startOf(String kind) {
        return switch (kind) {
            case "field" -> Json.object().put("field", "");
            case "now", "today" -> Json.object().put("relative", kind);
            default -> Json.node(null);
        };
    }

    private Component value(FormField field, String kind) {
        return switch (kind) {
            case "field" -> path(field);
            case "now", "today" -> offset(field, kind);
            default -> fixed(field);
        };
    }

    private Component path(FormField field) {
        List<Choice> choices = scope.form()
                .map(form -> scope.surroundings().valuePaths(form, scope.language()))
                .orElse(List.of());
        String present =
                values.getOrDefault(field.name(), Json.object()).path("field").asString("");
        ComboBox<Choice> box = new ComboBox<>();
        box.setItems(choices);
        box.setItemLabelGenerator(Choice::label);
        box.setWidthFull();
        choices.stream()
                .filter(choice -> choice.value().equals(present))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(change -> put(
                field,
                Json.object()
                        .put(
                                "field",
                                change.getValue() == null
                                        ? ""
                                        : change.getValue().value())));
        return box;
    }

    private Component offset(FormField field, String kind) {
        IntegerField days = new IntegerField(getTranslation("steps.value.offset"));
        days.setStepButtonsVisible(true);
        days.setWidthFull();
        int present =
                values.getOrDefault(field.name(), Json.object()).path("offset").asInt(0);
        days.setValue(present);
        days.addValueChangeListener(change -> {
            ObjectNode moment = Json.object().put("relative", kind);
            if (change.getValue() != null && change.getValue() != 0) {
                moment.put("offset", change.getValue()).put("unit", "day");
            }
            put(field, moment);
        });
        return days;
    }

    private Component fixed(FormField field) {
        FieldInput input = FieldEditors.of(field).input(field, scope.context(target));
        if (input.component() instanceof HasLabel labelled) {
            labelled.setLabel(null);
        }
        JsonNode present = values.getOrDefault(field.name(), Json.node(null));
        if (!present.isNull() && !present.isObject()) {
            input.setValue(field.type().parse(present));
        }
        input.onChange(() -> {
            Object value = input.value();
            put(field, value == null ? Json.node(null) : field.type().toJson(value));
        });
        return input.component();
    }

    private void put(FormField field, JsonNode value) {
        values.put(field.name(), value);
        save();
    }

    private void save() {
        scope.edit(pointer, step -> {
            ObjectNode set = step.putObject("set");
            values.forEach(set::set);
        });
    }
}

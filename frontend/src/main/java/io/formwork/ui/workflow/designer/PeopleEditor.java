package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import io.formwork.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Names the people of a step: by role, name, field, or where they stand in the organisation. */
final class PeopleEditor extends Div {

    private static final List<String> KINDS =
            List.of("role", "user", "field", "head", "manager", "group", "department", "starter", "admin");

    private final transient StepScope scope;
    private final transient String pointer;
    private final transient String name;
    private final transient PeopleChoices choices;
    private final transient List<ObjectNode> people = new ArrayList<>();

    PeopleEditor(StepScope scope, String pointer, String name) {
        this.scope = scope;
        this.pointer = pointer;
        this.name = name;
        this.choices = new PeopleChoices(scope);
        addClassName("fw-rows");
        scope.draft().find(pointer).ifPresent(step -> step.path(name).forEach(this::read));
        show();
    }

    private void read(JsonNode person) {
        if (person instanceof ObjectNode object) {
            people.add(object.deepCopy());
        }
    }

    private void show() {
        removeAll();
        Span label = new Span(getTranslation("steps.people"));
        label.addClassName("fw-setting__label");
        add(label);
        for (int i = 0; i < people.size(); i++) {
            add(row(i));
        }
        Button add = new Button(getTranslation("steps.people.add"), VaadinIcon.PLUS.create(), click -> {
            people.add(Json.object().put("type", "role").put("role", ""));
            show();
        });
        add.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(add);
    }

    private Component row(int index) {
        ObjectNode person = people.get(index);
        Select<String> kind = new Select<>();
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(known -> getTranslation("steps.people.kind." + known));
        kind.setAriaLabel(getTranslation("steps.people"));
        kind.setValue(person.path("type").asString("role"));
        kind.addValueChangeListener(change -> {
            people.set(index, Json.object().put("type", change.getValue()));
            save();
            show();
        });
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            people.remove(index);
            save();
            show();
        });
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.setAriaLabel(getTranslation("steps.remove"));
        Div row = new Div(kind);
        row.addClassNames("fw-row", "fw-row--people");
        String type = person.path("type").asString("role");
        if (!type.equals("starter") && !type.equals("admin")) {
            row.add(value(person, type));
        }
        row.add(remove);
        return row;
    }

    private Component value(ObjectNode person, String type) {
        String present = person.path(type).asString("");
        ComboBox<Choice> box = new ComboBox<>();
        box.setItemLabelGenerator(Choice::label);
        box.setAriaLabel(getTranslation("steps.people.kind." + type));
        box.setPlaceholder(getTranslation("steps.people.choose." + type));
        switch (type) {
            case "user" -> box.setItems(query -> page(query, scope.surroundings()::users));
            case "department" ->
                box.setItems(query -> scope
                        .surroundings()
                        .organisation()
                        .departments(query.getFilter().orElse("").strip(), query.getOffset(), query.getLimit())
                        .stream());
            default -> box.setItems(choices.of(type));
        }
        if (!present.isEmpty()) {
            box.setValue(new Choice(present, choices.label(type, present)));
        }
        box.addValueChangeListener(change -> {
            person.put(type, change.getValue() == null ? "" : change.getValue().value());
            save();
        });
        return box;
    }

    private static Stream<Choice> page(Query<Choice, String> query, BiFunction<String, Integer, List<Choice>> search) {
        return search.apply(query.getFilter().orElse("").strip(), query.getOffset() + query.getLimit()).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    private void save() {
        scope.edit(pointer, step -> {
            ArrayNode array = step.putArray(name);
            people.forEach(person -> array.add(person.deepCopy()));
        });
    }
}

package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.platform.text.Language;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The settings of what is chosen on the flow. */
final class StepProperties extends Div {

    private final transient StepScope scope;

    StepProperties(StepScope scope) {
        this.scope = scope;
        addClassName("fw-properties");
    }

    /** Shows the settings of a step, of a way of a branch, or of the whole for the empty pointer. */
    void show(String pointer) {
        removeAll();
        Div body = new Div();
        add(body);
        scope.draft().find(pointer).ifPresent(node -> {
            if (pointer.isEmpty()) {
                whole(body, node);
            } else if (pointer.matches(".*/branches/[0-9]+")) {
                way(body, pointer, node);
            } else {
                step(body, pointer, node);
            }
        });
    }

    private void whole(Div body, ObjectNode document) {
        body.add(new H3(getTranslation("steps.whole")));
        names(body, "");
        ComboBox<Choice> form = ChoiceBox.of(
                getTranslation("steps.form"),
                scope.surroundings().forms(scope.app(), scope.language()),
                document.path("form").asString(""));
        form.addValueChangeListener(change -> {
            scope.edit("", copy -> copy.put("form", ChoiceBox.chosen(form, "")));
            show("");
        });
        Select<String> on = new Select<>();
        on.setLabel(getTranslation("steps.trigger"));
        on.setItems("created", "updated", "manual");
        on.setItemLabelGenerator(known -> getTranslation("steps.trigger.on." + known));
        on.setValue(document.path("trigger").path("on").asString("created"));
        on.setWidthFull();
        on.addValueChangeListener(change -> scope.edit("", copy -> trigger(copy).put("on", change.getValue())));
        body.add(form, on);
        body.add(new ConditionSetting(
                scope,
                getTranslation("steps.trigger.where"),
                document.path("trigger").get("where"),
                found -> scope.edit("", copy -> ConditionSetting.put(trigger(copy), "where", found))));
    }

    private static ObjectNode trigger(ObjectNode document) {
        return document.get("trigger") instanceof ObjectNode known ? known : document.putObject("trigger");
    }

    private void way(Div body, String pointer, ObjectNode branch) {
        body.add(new H3(getTranslation("steps.branch.way")));
        names(body, pointer);
        Select<String> kind = new Select<>();
        kind.setLabel(getTranslation("steps.branch.when"));
        kind.setItems("condition", "default");
        kind.setItemLabelGenerator(known -> getTranslation("steps.branch." + known));
        kind.setValue(branch.has("when") ? "condition" : "default");
        kind.setWidthFull();
        kind.addValueChangeListener(change -> {
            scope.edit(pointer, copy -> {
                if (change.getValue().equals("default")) {
                    copy.remove("when");
                } else {
                    copy.putObject("when").putArray("and");
                }
            });
            show(pointer);
        });
        body.add(kind);
        if (branch.has("when")) {
            body.add(new ConditionSetting(
                    scope,
                    getTranslation("steps.branch.condition"),
                    branch.get("when"),
                    found -> scope.edit(pointer, copy -> copy.set("when", open(found)))));
        }
    }

    /** A way without a finished comparison is not yet one that every case takes. */
    private static ObjectNode open(Condition condition) {
        ObjectNode json = condition.toJson();
        if (json.isEmpty()) {
            json.putArray("and");
        }
        return json;
    }

    private void step(Div body, String pointer, ObjectNode step) {
        StepLook look = StepLook.of(step.path("type").asString(""));
        Span title = new Span(look.icon().create(), new Span(look.label()));
        title.addClassName("fw-properties__title");
        body.add(new H3(title), new Paragraph(look.help()));
        names(body, pointer);
        switch (look) {
            case HANDLE ->
                body.add(
                        new PeopleEditor(scope, pointer, "assignee"),
                        due(pointer),
                        new FieldUsesEditor(scope, pointer));
            case APPROVE ->
                body.add(
                        new PeopleEditor(scope, pointer, "assignee"),
                        mode(pointer, step),
                        RejectBox.of(scope, pointer, step),
                        due(pointer),
                        new FieldUsesEditor(scope, pointer));
            case CC -> body.add(new PeopleEditor(scope, pointer, "to"));
            case UPDATE -> scope.form().ifPresent(form -> body.add(new ValuesEditor(scope, pointer, form)));
            case CREATE -> create(body, pointer, step);
            case WAIT ->
                body.add(
                        new ConditionSetting(
                                scope,
                                getTranslation("steps.until"),
                                step.get("until"),
                                found -> scope.edit(pointer, copy -> ConditionSetting.put(copy, "until", found))),
                        new DurationEditor(scope, pointer, "atMost", getTranslation("steps.limit")));
            case BRANCH -> body.add(new Paragraph(getTranslation("steps.branch.hint")));
        }
    }

    private Component due(String pointer) {
        return new DurationEditor(scope, pointer, "due", getTranslation("steps.due"));
    }

    private void create(Div body, String pointer, ObjectNode step) {
        ComboBox<Choice> form = ChoiceBox.of(
                getTranslation("steps.create.form"),
                scope.surroundings().forms(scope.app(), scope.language()),
                step.path("form").asString(""));
        form.addValueChangeListener(change -> {
            scope.edit(pointer, copy -> {
                copy.put("form", ChoiceBox.chosen(form, ""));
                copy.putObject("set");
            });
            show(pointer);
        });
        body.add(form);
        Optional<FormDefinition> target =
                scope.surroundings().form(scope.app(), step.path("form").asString(""));
        target.ifPresent(known -> body.add(new ValuesEditor(scope, pointer, known)));
    }

    private Component mode(String pointer, ObjectNode step) {
        Select<String> mode = new Select<>();
        mode.setLabel(getTranslation("steps.mode"));
        mode.setItems("any", "all");
        mode.setItemLabelGenerator(known -> getTranslation("steps.mode." + known));
        mode.setValue(step.path("mode").asString("any"));
        mode.setWidthFull();
        mode.addValueChangeListener(change -> scope.edit(pointer, copy -> copy.put("mode", change.getValue())));
        return mode;
    }

    private void names(Div body, String pointer) {
        for (Language language : Language.values()) {
            TextField name = new TextField(getTranslation("steps.name." + language.code()));
            name.setWidthFull();
            name.setMaxLength(100);
            name.setValue(scope.draft()
                    .find(pointer)
                    .map(node -> node.path("label"))
                    .map(label -> label.isString()
                            ? label.stringValue()
                            : label.path(language.code()).asString(""))
                    .orElse(""));
            name.addValueChangeListener(change -> scope.edit(pointer, copy -> {
                ObjectNode label = copy.get("label") instanceof ObjectNode known ? known : copy.putObject("label");
                label.put(language.code(), change.getValue());
            }));
            body.add(name);
        }
    }
}

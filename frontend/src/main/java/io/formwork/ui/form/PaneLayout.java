package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.formwork.form.FormDefinition;
import io.formwork.form.LayoutRule;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Arranges the fields of a pane as the form's UI schema says; fields that it leaves out stand at the end. */
final class PaneLayout {

    private final FormDefinition form;
    private final Map<String, PaneField> fields;
    private final Language language;
    private final List<FormPane.LaidOutRule> rules;
    private final Set<String> placed = new LinkedHashSet<>();

    PaneLayout(
            FormDefinition form, Map<String, PaneField> fields, Language language, List<FormPane.LaidOutRule> rules) {
        this.form = form;
        this.fields = fields;
        this.language = language;
        this.rules = rules;
    }

    Component content() {
        Div body = new Div();
        body.addClassName("fw-form__body");
        children(form.ui(), body);
        fields.forEach((name, field) -> {
            if (!placed.contains(name)) {
                body.add(field);
            }
        });
        return body;
    }

    private void children(JsonNode layout, Div into) {
        layout.path("elements").forEach(element -> {
            int before = placed.size();
            Component part = part(element);
            boolean words = element.path("type").asString("").equals("Label");
            if (part != null && (words || placed.size() > before)) {
                into.add(part);
                govern(element, part, before);
            }
        });
    }

    private @Nullable Component part(JsonNode element) {
        return switch (element.path("type").asString("")) {
            case "Control" -> control(element);
            case "Group", "Category" -> section(element);
            case "HorizontalLayout" -> container(element, "fw-form__row");
            case "Label" -> new Paragraph(words(element, element.path("text").asString("")));
            default -> container(element, "fw-form__column");
        };
    }

    private @Nullable Component control(JsonNode element) {
        String name = LayoutRule.field(element.path("scope").asString("")).orElse("");
        PaneField field = fields.get(name);
        if (field == null || !placed.add(name)) {
            return null;
        }
        int span = element.path("options").path("formwork").path("span").asInt(1);
        field.getElement().setAttribute("data-span", Integer.toString(span));
        return field;
    }

    private Component section(JsonNode element) {
        Section section = new Section();
        section.addClassName("fw-form__section");
        String title = words(element, element.path("label").asString(""));
        if (!title.isEmpty()) {
            section.add(new H3(title));
        }
        Div body = new Div();
        body.addClassName("fw-form__body");
        children(element, body);
        section.add(body);
        return section;
    }

    private Component container(JsonNode element, String className) {
        Div container = new Div();
        container.addClassName(className);
        children(element, container);
        container.getStyle().set("--fw-columns", Integer.toString((int)
                container.getChildren().count()));
        return container;
    }

    private String words(JsonNode element, String otherwise) {
        return LocalizedText.of(element.path("options").path("formwork").get("label"))
                .in(language, otherwise);
    }

    private void govern(JsonNode element, Component part, int before) {
        LayoutRule.of(element).ifPresent(rule -> {
            List<PaneField> inside = new ArrayList<>();
            placed.stream().skip(before).map(fields::get).forEach(inside::add);
            rules.add(new FormPane.LaidOutRule(rule, part, inside));
        });
    }
}

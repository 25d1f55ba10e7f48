package io.formwork.ui.form.designer.settings;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import io.formwork.ui.form.field.FieldContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields that rules may test, and their values: choices and switches. */
final class RuleValues {

    private RuleValues() {}

    static List<FormField> decidable(FormDefinition form) {
        return form.fields().stream().filter(field -> !of(field).isEmpty()).toList();
    }

    static List<JsonNode> of(@Nullable FormField field) {
        if (field == null) {
            return List.of();
        }
        return switch (field.schema().path("type").asString("")) {
            case "boolean" -> List.of(Json.node(true), Json.node(false));
            case "string" ->
                field.options().stream()
                        .map(option -> Json.node(option.value()))
                        .toList();
            default -> List.of();
        };
    }

    static String label(@Nullable FormField field, @Nullable JsonNode value, FieldContext context) {
        if (field == null || value == null) {
            return "";
        }
        if (value.isBoolean()) {
            return translate(value.booleanValue() ? "field.yes" : "field.no");
        }
        return field.option(value.asString(""))
                .map(option -> option.label().in(context.language(), option.value()))
                .orElse(value.asString(""));
    }
}

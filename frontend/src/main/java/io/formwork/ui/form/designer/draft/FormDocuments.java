package io.formwork.ui.form.designer.draft;

import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What every form document has, and the one order in which its keys are written. */
public final class FormDocuments {

    private static final List<String> DOCUMENT =
            List.of("label", "description", "icon", "color", "titleField", "schema", "ui");
    private static final List<String> SCHEMA = List.of("type", "required", "properties", "allOf");
    private static final List<String> FIELD = List.of(
            "type",
            "format",
            "readOnly",
            "enum",
            "items",
            "uniqueItems",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "maxItems",
            "default",
            FormField.EXTRAS);
    private static final List<String> EXTRAS = List.of(
            "id", "type", "label", "help", "placeholder", "options", "form", "format", "currency", "scale", "unit");
    private static final List<String> ELEMENT = List.of("type", "scope", "label", "options", "rule", "elements");

    private FormDocuments() {}

    /** Adds what a document must have to be designed. */
    public static ObjectNode complete(ObjectNode document) {
        ObjectNode schema = document.get("schema") instanceof ObjectNode given ? given : document.putObject("schema");
        if (!schema.has("type")) {
            schema.put("type", "object");
        }
        if (!(schema.get("properties") instanceof ObjectNode)) {
            schema.putObject("properties");
        }
        ObjectNode ui = document.get("ui") instanceof ObjectNode given ? given : document.putObject("ui");
        if (!ui.has("type")) {
            ui.put("type", "VerticalLayout");
        }
        Layout.children(ui);
        layOutTheRest(document);
        return ordered(document);
    }

    /** Fields that the layout leaves out stand at its end, as they do when the form is filled in. */
    private static void layOutTheRest(ObjectNode document) {
        Set<String> laidOut = new HashSet<>(Layout.fields(Layout.ui(document)));
        Fields.properties(document).propertyNames().stream()
                .filter(name -> !laidOut.contains(name))
                .forEach(name -> Layout.children(Layout.ui(document)).add(Layout.control(name)));
    }

    /** The same document with its keys in the fixed order. */
    static ObjectNode ordered(ObjectNode document) {
        ObjectNode ordered = sorted(document, DOCUMENT);
        ObjectNode schema = sorted((ObjectNode) ordered.get("schema"), SCHEMA);
        ObjectNode properties = Json.object();
        schema.path("properties")
                .properties()
                .forEach(entry -> properties.set(entry.getKey(), field(entry.getValue())));
        schema.set("properties", properties);
        ordered.set("schema", schema);
        ordered.set("ui", element(ordered.get("ui")));
        return ordered;
    }

    private static JsonNode field(JsonNode node) {
        if (!(node instanceof ObjectNode field)) {
            return node;
        }
        ObjectNode ordered = sorted(field, FIELD);
        if (ordered.get(FormField.EXTRAS) instanceof ObjectNode extras) {
            ordered.set(FormField.EXTRAS, sorted(extras, EXTRAS));
        }
        return ordered;
    }

    private static JsonNode element(JsonNode node) {
        if (!(node instanceof ObjectNode element)) {
            return node;
        }
        ObjectNode ordered = sorted(element, ELEMENT);
        if (ordered.get("elements") instanceof ArrayNode children) {
            ArrayNode next = Json.array();
            children.forEach(child -> next.add(element(child)));
            ordered.set("elements", next);
        }
        return ordered;
    }

    private static ObjectNode sorted(ObjectNode node, List<String> order) {
        ObjectNode sorted = Json.object();
        order.stream().filter(node::has).forEach(key -> sorted.set(key, node.get(key)));
        node.properties().forEach(entry -> {
            if (!sorted.has(entry.getKey())) {
                sorted.set(entry.getKey(), entry.getValue());
            }
        });
        return sorted;
    }
}

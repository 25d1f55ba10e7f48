package io.formwork.ui.form.designer.draft;

import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds and changes the fields in a form's schema. */
public final class Fields {

    public static final int LONGEST_NAME = 64;
    private static final int ID_LENGTH = 6;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String SIGNS = LETTERS + "0123456789";

    private Fields() {}

    static ObjectNode schema(ObjectNode document) {
        return (ObjectNode) document.path("schema");
    }

    public static ObjectNode properties(ObjectNode document) {
        return (ObjectNode) schema(document).path("properties");
    }

    static Optional<ObjectNode> find(ObjectNode document, String name) {
        return properties(document).get(name) instanceof ObjectNode field ? Optional.of(field) : Optional.empty();
    }

    public static ObjectNode get(ObjectNode document, String name) {
        return find(document, name).orElseThrow(() -> new IllegalStateException("The draft has no field " + name));
    }

    public static ObjectNode extras(ObjectNode field) {
        return field.get(FormField.EXTRAS) instanceof ObjectNode extras ? extras : field.putObject(FormField.EXTRAS);
    }

    public static String id(ObjectNode field) {
        return field.path(FormField.EXTRAS).path("id").asString("");
    }

    public static String type(ObjectNode field) {
        return field.path(FormField.EXTRAS).path("type").asString("");
    }

    public static Optional<String> nameOf(ObjectNode document, String id) {
        return properties(document)
                .propertyStream()
                .filter(entry -> entry.getValue()
                        .path(FormField.EXTRAS)
                        .path("id")
                        .asString("")
                        .equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** An id that no field of the draft has. */
    public static String freshId(ObjectNode document, RandomGenerator random) {
        while (true) {
            StringBuilder id = new StringBuilder();
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            while (id.length() < ID_LENGTH) {
                id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            if (nameOf(document, id.toString()).isEmpty()) {
                return id.toString();
            }
        }
    }

    /** The wanted name, or with a number when a field has it. */
    public static String freeName(ObjectNode document, String wanted) {
        String base = wanted.length() > LONGEST_NAME - 4 ? wanted.substring(0, LONGEST_NAME - 4) : wanted;
        String name = base;
        for (int number = 2; properties(document).has(name); number++) {
            name = base + number;
        }
        return name;
    }

    public static List<String> required(ObjectNode document) {
        return schema(document)
                .path("required")
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
    }

    /** Writes the list in the order of the properties; an empty one is left out. */
    public static void setRequired(ObjectNode document, Set<String> names) {
        ArrayNode required = Json.array();
        properties(document).propertyNames().stream().filter(names::contains).forEach(required::add);
        if (required.isEmpty()) {
            schema(document).remove("required");
        } else {
            schema(document).set("required", required);
        }
    }

    /** Puts a field's schema behind that of the field which is laid out before it. */
    public static void follow(ObjectNode document, String name) {
        List<String> order = Layout.fields(Layout.ui(document));
        int place = order.indexOf(name);
        List<String> names = new ArrayList<>(properties(document).propertyNames());
        names.remove(name);
        names.add(place <= 0 ? 0 : names.indexOf(order.get(place - 1)) + 1, name);
        arrange(document, names, old -> old);
    }

    /** Writes the properties in that order, under the names that the operator gives. */
    public static void arrange(ObjectNode document, List<String> names, UnaryOperator<String> rename) {
        ObjectNode properties = properties(document);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        names.forEach(name -> fields.put(rename.apply(name), properties.get(name)));
        properties.removeAll();
        fields.forEach(properties::set);
    }
}

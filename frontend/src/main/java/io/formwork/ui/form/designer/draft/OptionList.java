package io.formwork.ui.form.designer.draft;

import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The options of a choice: the designed ones, and the standard keyword that lists their values. */
public final class OptionList {

    private OptionList() {}

    public static List<ObjectNode> read(JsonNode field) {
        List<ObjectNode> options = new ArrayList<>();
        field.path(FormField.EXTRAS).path("options").forEach(option -> {
            if (option instanceof ObjectNode object) {
                options.add(object.deepCopy());
            }
        });
        return options;
    }

    public static void write(ObjectNode field, List<ObjectNode> options) {
        ArrayNode designed = Fields.extras(field).putArray("options");
        ArrayNode values = Json.array();
        options.forEach(option -> {
            designed.add(option);
            values.add(option.path("value").asString(""));
        });
        if (field.path("type").asString("").equals("array")) {
            ObjectNode items = field.get("items") instanceof ObjectNode object ? object : field.putObject("items");
            items.put("type", "string").set("enum", values);
        } else {
            field.set("enum", values);
        }
    }
}

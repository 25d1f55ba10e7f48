package io.formwork.record.view;

import io.formwork.platform.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A column of a view.
 *
 * @param field the field's id, which stays when the field is renamed, or a {@code $}-name
 * @param width in pixels, 0 for the usual one
 */
public record ViewColumn(String field, int width, boolean frozen) {

    static ViewColumn of(JsonNode node) {
        return new ViewColumn(
                node.path("field").asString(""),
                node.path("width").asInt(0),
                node.path("frozen").asBoolean(false));
    }

    JsonNode toJson() {
        var node = Json.object().put("field", field);
        if (width > 0) {
            node.put("width", width);
        }
        return frozen ? node.put("frozen", true) : node;
    }

    public ViewColumn wide(int pixels) {
        return new ViewColumn(field, pixels, frozen);
    }

    public ViewColumn frozen(boolean now) {
        return new ViewColumn(field, width, now);
    }
}

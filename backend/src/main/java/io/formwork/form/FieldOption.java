package io.formwork.form;

import io.formwork.platform.text.LocalizedText;
import tools.jackson.databind.JsonNode;

/** One option of a choice: the stored value, the words and the colour of its badge. */
public record FieldOption(String value, LocalizedText label, String color) {

    static FieldOption of(JsonNode node) {
        String value = node.path("value").asString("");
        LocalizedText label = LocalizedText.of(node.get("label"));
        return new FieldOption(
                value,
                label.isEmpty() ? LocalizedText.of(value, value) : label,
                node.path("color").asString("grey"));
    }
}

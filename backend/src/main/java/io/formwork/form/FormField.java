package io.formwork.form;

import io.formwork.form.type.FieldType;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of a form.
 *
 * @param id names the column; given once, never changed
 * @param name names the value in JSON; may be changed by the designer
 * @param schema the field's JSON Schema with the {@code x-formwork} extras
 */
public record FormField(String id, String name, FieldType type, boolean required, ObjectNode schema) {

    public static final String EXTRAS = "x-formwork";

    public LocalizedText label() {
        LocalizedText label = LocalizedText.of(extras().get("label"));
        return label.isEmpty() ? LocalizedText.of(name, name) : label;
    }

    public LocalizedText help() {
        return LocalizedText.of(extras().get("help"));
    }

    public boolean readOnly() {
        return schema.path("readOnly").asBoolean(false);
    }

    /** Whether its values tell of a person, who may ask for them and have them erased. */
    public boolean personal() {
        return extras().path("personal").asBoolean(false);
    }

    /** What the JSON Schema itself cannot say. */
    public JsonNode extras() {
        return schema.path(EXTRAS);
    }

    /** The column's name; a system field carries it in its id. */
    public String column() {
        return id.startsWith("$") ? id.substring(1) : "c_" + id;
    }

    public String pointer() {
        return Violation.member(name);
    }

    public int intSetting(String keyword, int otherwise) {
        return schema.path(keyword).asInt(otherwise);
    }

    public Optional<BigDecimal> decimalSetting(String keyword) {
        return Optional.ofNullable(schema.get(keyword))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue);
    }

    /** The options of a choice, empty for other types. */
    public List<FieldOption> options() {
        List<FieldOption> options = new ArrayList<>();
        extras().path("options").forEach(option -> options.add(FieldOption.of(option)));
        return options;
    }

    public Optional<FieldOption> option(@Nullable Object value) {
        return options().stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** The form that a relation points to, in the same app. */
    public Optional<String> relatedForm() {
        return Optional.ofNullable(extras().get("form"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }
}

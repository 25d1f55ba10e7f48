package io.formwork.form;

import io.formwork.form.type.FieldTypes;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds form documents for tests; each is valid and has a key of its own. */
public final class FormBuilder {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final FormKey key;
    private final ObjectNode document = Json.object();
    private final ObjectNode properties;
    private final ArrayNode required;
    private int fields;

    private FormBuilder(FormKey key) {
        this.key = key;
        document.set(
                "label",
                LocalizedText.of("测试 " + key.key(), "Test " + key.key()).toJson());
        ObjectNode schema = document.putObject("schema").put("type", "object");
        required = schema.putArray("required");
        properties = schema.putObject("properties");
    }

    /** A form without fields, in the app {@code test}, under a key that no other test uses. */
    public static FormBuilder aForm() {
        return new FormBuilder(
                new FormKey("test", "f" + Long.toString(System.nanoTime(), 36) + COUNTER.incrementAndGet()));
    }

    public FormBuilder with(String name, String type) {
        return with(name, type, schema -> {});
    }

    public FormBuilder with(String name, String type, Consumer<ObjectNode> settings) {
        ObjectNode schema = FieldTypes.find(type).orElseThrow().newSchema();
        ObjectNode extras =
                schema.putObject(FormField.EXTRAS).put("id", "f" + ++fields).put("type", type);
        extras.set("label", LocalizedText.of(name, name).toJson());
        settings.accept(schema);
        properties.set(name, schema);
        return this;
    }

    public FormBuilder withChoice(String name, String... options) {
        return with(name, "choice", schema -> {
            ArrayNode array = ((ObjectNode) schema.path(FormField.EXTRAS)).putArray("options");
            List.of(options).forEach(option -> array.addObject().put("value", option));
        });
    }

    public FormBuilder withRelation(String name, FormKey target) {
        return with(name, "relation", schema -> ((ObjectNode) schema.path(FormField.EXTRAS)).put("form", target.key()));
    }

    public FormBuilder withNumber(String name) {
        return with(
                name, "auto-number", schema -> ((ObjectNode) schema.path(FormField.EXTRAS)).put("format", "N-{0000}"));
    }

    public FormBuilder require(String name) {
        required.add(name);
        return this;
    }

    public FormBuilder rename(String name, String newName) {
        ObjectNode schema = (ObjectNode) properties.remove(name);
        properties.set(newName, schema);
        return this;
    }

    public FormBuilder remove(String name) {
        properties.remove(name);
        return this;
    }

    public FormKey key() {
        return key;
    }

    public ObjectNode document() {
        return document.deepCopy();
    }

    public FormDefinition definition() {
        return FormDefinition.parse(key, 1, document());
    }
}

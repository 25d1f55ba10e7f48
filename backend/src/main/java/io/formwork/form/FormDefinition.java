package io.formwork.form;

import io.formwork.definition.DefinitionVersion;
import io.formwork.form.type.FieldType;
import io.formwork.form.type.FieldTypes;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A form as it was designed: its fields in order, the rules over them and the layout. */
public final class FormDefinition {

    private final FormKey key;
    private final int version;
    private final ObjectNode document;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Map<String, FormField> byId = new LinkedHashMap<>();
    private volatile @Nullable FormRules rules;

    private FormDefinition(FormKey key, int version, ObjectNode document) {
        this.key = key;
        this.version = version;
        this.document = document;
        Set<String> required = new HashSet<>();
        schema().path("required").forEach(name -> required.add(name.asString("")));
        schema().path("properties").properties().forEach(property -> {
            if (property.getValue() instanceof ObjectNode schema) {
                read(property.getKey(), schema, required).ifPresent(this::add);
            }
        });
    }

    /** Reads a document; fields of unknown type are left out (the check tells of them). */
    public static FormDefinition parse(FormKey key, int version, ObjectNode document) {
        return new FormDefinition(key, version, document);
    }

    public static FormDefinition of(DefinitionVersion version) {
        return parse(FormKey.of(version.key()), version.version(), version.document());
    }

    private static Optional<FormField> read(String name, ObjectNode schema, Set<String> required) {
        JsonNode extras = schema.path(FormField.EXTRAS);
        Optional<FieldType> type = FieldTypes.find(extras.path("type").asString(""));
        String id = extras.path("id").asString("");
        return type.map(found -> new FormField(id, name, found, required.contains(name), schema));
    }

    private void add(FormField field) {
        fields.put(field.name(), field);
        byId.putIfAbsent(field.id(), field);
    }

    /** The plain JSON Schema by which values are checked, without our extras. */
    public ObjectNode valueSchema() {
        return FormRules.schemaOf(this);
    }

    /** The rules, compiled at the first use. */
    FormRules rules() {
        FormRules compiled = rules;
        if (compiled == null) {
            compiled = new FormRules(this);
            rules = compiled;
        }
        return compiled;
    }

    public FormKey key() {
        return key;
    }

    public int version() {
        return version;
    }

    public ObjectNode document() {
        return document;
    }

    public JsonNode schema() {
        return document.path("schema");
    }

    public JsonNode ui() {
        return document.path("ui");
    }

    public LocalizedText label() {
        LocalizedText label = LocalizedText.of(document.get("label"));
        return label.isEmpty() ? LocalizedText.of(key.key(), key.key()) : label;
    }

    /** In the order of the schema's properties. */
    public List<FormField> fields() {
        return new ArrayList<>(fields.values());
    }

    /** Those whose values tell of a person. */
    public List<FormField> personalFields() {
        return fields().stream().filter(FormField::personal).toList();
    }

    public Optional<FormField> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public Optional<FormField> findById(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws NotFound naming field and form */
    public FormField field(String name) {
        return find(name).orElseThrow(() -> new NotFound("form.field.unknown", name, label()));
    }

    /** The field whose value names a record to people: the chosen one, else the first text. */
    public Optional<FormField> titleField() {
        return find(document.path("titleField").asString(""))
                .or(() -> fields.values().stream()
                        .filter(field -> field.type().namesRecords())
                        .findFirst());
    }

    /** Whether records are known by a number that was drawn for them, or by nothing at all. */
    public boolean numbered() {
        return titleField().map(FormField::readOnly).orElse(true);
    }

    /** The fields that point to records of other forms. */
    public List<FormField> relations() {
        return fields.values().stream()
                .filter(field -> field.relatedForm().isPresent())
                .toList();
    }

    /** The form to whose records one of its relations points. */
    public FormKey target(FormField relation) {
        return new FormKey(key.app(), relation.relatedForm().orElseThrow());
    }
}

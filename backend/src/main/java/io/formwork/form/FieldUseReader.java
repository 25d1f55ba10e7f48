package io.formwork.form;

import io.formwork.definition.DefinitionKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds the fields that a document names, whatever its kind. A part that names a form, or a metric, speaks of its fields, and so do
 * the parts below; values that are set come from the surroundings of the part that sets them.
 */
final class FieldUseReader {

    /** Members whose text, or texts, are names of fields. */
    private static final Set<String> NAMES = Set.of("field", "fields", "time", "by", "from", "to");

    /** Members whose own members are named as fields. */
    private static final Set<String> BY_NAME = Set.of("fields", "set");

    private static final String SET = "set";

    private final Map<String, Set<DefinitionKey>> formsAt;
    private final Set<FieldUse> found = new HashSet<>();

    private FieldUseReader(Map<String, Set<DefinitionKey>> formsAt) {
        this.formsAt = formsAt;
    }

    /**
     * @param all the forms that the document is about
     * @param formsAt the forms that a part of it names, by the pointer to the part
     */
    static Set<FieldUse> read(JsonNode document, Set<DefinitionKey> all, Map<String, Set<DefinitionKey>> formsAt) {
        FieldUseReader reader = new FieldUseReader(formsAt);
        reader.read(document, "", all);
        return reader.found;
    }

    private void read(JsonNode part, String pointer, Set<DefinitionKey> around) {
        Set<DefinitionKey> forms = formsAt.getOrDefault(pointer, around);
        for (Map.Entry<String, JsonNode> member : part.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (NAMES.contains(name)) {
                names(value, forms);
            }
            Set<DefinitionKey> below = name.equals(SET) ? around : forms;
            if (BY_NAME.contains(name) && value.isObject()) {
                value.properties().forEach(field -> {
                    add(field.getKey(), forms);
                    read(field.getValue(), pointer + "/" + name + "/" + field.getKey(), below);
                });
            } else {
                read(value, pointer + "/" + name, below);
            }
        }
        for (int i = 0; part.isArray() && i < part.size(); i++) {
            read(part.get(i), pointer + "/" + i, forms);
        }
    }

    private void names(JsonNode value, Set<DefinitionKey> forms) {
        if (value.isArray()) {
            value.forEach(one -> add(one.asString(""), forms));
        } else {
            add(value.asString(""), forms);
        }
    }

    private void add(String path, Set<DefinitionKey> forms) {
        if (!path.isEmpty()) {
            forms.forEach(form -> found.add(new FieldUse(form, path)));
        }
    }
}

package io.formwork.ui.form.designer.draft;

import io.formwork.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** When a field has one of some values, other fields are required. */
public record RequiredRule(String field, List<JsonNode> values, List<String> required) {

    public RequiredRule {
        values = List.copyOf(values);
        required = List.copyOf(required);
    }

    /** Reads the if/then of a schema; empty when it says something else. */
    static Optional<RequiredRule> of(JsonNode rule) {
        JsonNode condition = rule.path("if").path("properties");
        boolean plain = rule.isObject()
                && rule.size() == 2
                && condition.size() == 1
                && rule.path("then").size() == 1
                && rule.path("then").path("required").isArray();
        if (!plain) {
            return Optional.empty();
        }
        Map.Entry<String, JsonNode> tested = condition.properties().iterator().next();
        List<JsonNode> values = new ArrayList<>();
        if (tested.getValue().has("const")) {
            values.add(tested.getValue().get("const"));
        } else {
            tested.getValue().path("enum").forEach(values::add);
        }
        List<String> required = new ArrayList<>();
        rule.path("then").path("required").forEach(name -> required.add(name.asString("")));
        return values.isEmpty() || tested.getValue().size() != 1
                ? Optional.empty()
                : Optional.of(new RequiredRule(tested.getKey(), values, required));
    }

    ObjectNode toJson() {
        ObjectNode rule = Json.object();
        ObjectNode condition = rule.putObject("if");
        ObjectNode tested = condition.putObject("properties").putObject(field);
        if (values.size() == 1) {
            tested.set("const", values.getFirst());
        } else {
            ArrayNode several = tested.putArray("enum");
            values.forEach(several::add);
        }
        condition.putArray("required").add(field);
        ArrayNode names = rule.putObject("then").putArray("required");
        required.forEach(names::add);
        return rule;
    }
}

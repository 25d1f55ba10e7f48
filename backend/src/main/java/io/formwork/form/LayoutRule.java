package io.formwork.form;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The rule of a layout element, in the form of JSON Forms: what happens to the element when its condition holds. */
public final class LayoutRule {

    private static final String PROPERTIES = "#/properties/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaCacheEnabled(false));

    private final String effect;
    private final Predicate<ObjectNode> condition;

    private LayoutRule(String effect, Predicate<ObjectNode> condition) {
        this.effect = effect;
        this.condition = condition;
    }

    /** The rule of a layout element, if it has one. */
    public static Optional<LayoutRule> of(JsonNode element) {
        JsonNode rule = element.path("rule");
        return rule.isObject()
                ? Optional.of(new LayoutRule(rule.path("effect").asString(""), condition(rule.path("condition"))))
                : Optional.empty();
    }

    /** The name of the field that a scope such as {@code #/properties/status} names. */
    public static Optional<String> field(String scope) {
        return scope.startsWith(PROPERTIES)
                ? Optional.of(
                        scope.substring(PROPERTIES.length()).replace("~1", "/").replace("~0", "~"))
                : Optional.empty();
    }

    /** The scope of a field. */
    public static String scope(String field) {
        return PROPERTIES + field.replace("~", "~0").replace("/", "~1");
    }

    /** Whether the element is shown with these values in JSON. */
    public boolean shows(ObjectNode values) {
        return switch (effect) {
            case "SHOW" -> condition.test(values);
            case "HIDE" -> !condition.test(values);
            default -> true;
        };
    }

    /** Whether the element may be edited with these values in JSON. */
    public boolean enables(ObjectNode values) {
        return switch (effect) {
            case "ENABLE", "WRITABLE" -> condition.test(values);
            case "DISABLE", "READONLY" -> !condition.test(values);
            default -> true;
        };
    }

    /** A condition of an unknown shape is true, as in JSON Forms. */
    private static Predicate<ObjectNode> condition(JsonNode node) {
        String scope = node.path("scope").asString("#");
        if (node.has("schema")) {
            Schema schema = REGISTRY.getSchema(node.path("schema"));
            boolean failsWhenUndefined = node.path("failWhenUndefined").asBoolean(false);
            return values -> {
                JsonNode value = value(scope, values);
                return value.isMissingNode()
                        ? !failsWhenUndefined
                        : schema.validate(value).isEmpty();
            };
        }
        return switch (node.path("type").asString("")) {
            case "LEAF" -> values -> value(scope, values).equals(node.path("expectedValue"));
            case "AND" -> values -> parts(node).stream().allMatch(part -> part.test(values));
            case "OR" -> values -> parts(node).stream().anyMatch(part -> part.test(values));
            default -> values -> true;
        };
    }

    private static List<Predicate<ObjectNode>> parts(JsonNode node) {
        List<Predicate<ObjectNode>> parts = new ArrayList<>();
        node.path("conditions").forEach(part -> parts.add(condition(part)));
        return parts;
    }

    private static JsonNode value(String scope, ObjectNode values) {
        if (scope.equals("#")) {
            return values;
        }
        return field(scope).map(values::get).orElse(MissingNode.getInstance());
    }
}

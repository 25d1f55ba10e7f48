package io.formwork.form.condition;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads conditions from JSON, within bounds so that no input can exhaust us. */
final class ConditionParser {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;

    private ConditionParser() {}

    static Condition parse(@Nullable JsonNode node, String pointer, int depth) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return Condition.ALWAYS;
        }
        if (!node.isObject() || depth > DEEPEST) {
            throw invalid(pointer);
        }
        if (node.isEmpty()) {
            return Condition.ALWAYS;
        }
        if (node.has("and")) {
            return new Condition.And(parts(node.path("and"), pointer + "/and", depth));
        }
        if (node.has("or")) {
            return new Condition.Or(parts(node.path("or"), pointer + "/or", depth));
        }
        if (node.has("not")) {
            return new Condition.Not(parse(node.path("not"), pointer + "/not", depth + 1));
        }
        return compare(node, pointer);
    }

    private static List<Condition> parts(JsonNode array, String pointer, int depth) {
        if (!array.isArray() || array.size() > MOST_PARTS) {
            throw invalid(pointer);
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            parts.add(parse(array.get(i), pointer + "/" + i, depth + 1));
        }
        return parts;
    }

    private static Condition compare(JsonNode node, String pointer) {
        String field = node.path("field").asString("");
        if (field.isEmpty()) {
            throw invalid(pointer);
        }
        Operator operator = Operator.ofCode(pointer + "/op", node.path("op").asString(""));
        if (!operator.needsValue()) {
            return new Condition.Compare(field, operator, null);
        }
        JsonNode value = node.get("value");
        if (value == null || value.isNull()) {
            throw new Invalid(new Violation(pointer + "/value", "required", "condition.value.missing", field));
        }
        return new Condition.Compare(field, operator, ConditionValue.parse(value, pointer + "/value"));
    }

    private static Invalid invalid(String pointer) {
        return new Invalid(new Violation(pointer, "condition", "condition.invalid"));
    }
}

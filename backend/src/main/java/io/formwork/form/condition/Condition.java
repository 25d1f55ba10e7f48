package io.formwork.form.condition;

import io.formwork.platform.json.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A condition on the values of one record; reading and writing JSON give the same structure back. */
public sealed interface Condition {

    Condition ALWAYS = new Always();

    /** True for every record. */
    record Always() implements Condition {}

    /** True when all parts are; with no parts always. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** True when any part is; with no parts never. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** True when the part is not. */
    record Not(Condition part) implements Condition {}

    /** Compares a field, by name or {@code $}-name, with a value; the value is null where the operator needs none. */
    record Compare(
            String field, Operator operator, @Nullable ConditionValue value) implements Condition {}

    /** @throws io.formwork.platform.error.Invalid when the structure is not a condition */
    static Condition parse(@Nullable JsonNode node) {
        return ConditionParser.parse(node, "", 0);
    }

    static Condition parse(@Nullable JsonNode node, String pointer) {
        return ConditionParser.parse(node, pointer, 0);
    }

    /** The field has a value. */
    static Condition present(String field) {
        return new Compare(field, Operator.NOT_EMPTY, null);
    }

    static Condition eq(String field, Object value) {
        return new Compare(field, Operator.EQ, new ConditionValue.Literal(Json.node(value)));
    }

    /** Both; ALWAYS is left out. */
    default Condition and(Condition other) {
        if (this instanceof Always) {
            return other;
        }
        return other instanceof Always ? this : new And(List.of(this, other));
    }

    /** The names of all fields that the condition looks at. */
    default Set<String> fields() {
        Set<String> names = new TreeSet<>();
        collect(names);
        return names;
    }

    private void collect(Set<String> names) {
        switch (this) {
            case Always() -> {}
            case And(List<Condition> parts) -> parts.forEach(part -> part.collect(names));
            case Or(List<Condition> parts) -> parts.forEach(part -> part.collect(names));
            case Not(Condition part) -> part.collect(names);
            case Compare(String field, Operator operator, ConditionValue value) -> names.add(field);
        }
    }

    default ObjectNode toJson() {
        ObjectNode node = Json.object();
        switch (this) {
            case Always() -> {}
            case And(List<Condition> parts) -> write(node.putArray("and"), parts);
            case Or(List<Condition> parts) -> write(node.putArray("or"), parts);
            case Not(Condition part) -> node.set("not", part.toJson());
            case Compare(String field, Operator operator, ConditionValue value) -> {
                node.put("field", field).put("op", operator.code());
                if (value != null) {
                    node.set("value", value.toJson());
                }
            }
        }
        return node;
    }

    private static void write(ArrayNode array, List<Condition> parts) {
        parts.forEach(part -> array.add(part.toJson()));
    }
}

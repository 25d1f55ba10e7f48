package io.formwork.platform.json;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the members of a request's object. A member of the wrong type counts as absent until {@link #finish()}, which refuses all
 * wrong and unknown members together.
 */
public final class JsonInput {

    private final ObjectNode json;
    private final Set<String> known = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    private JsonInput(ObjectNode json) {
        this.json = json;
    }

    /** @throws Invalid when the text is not a JSON object */
    public static JsonInput of(String body) {
        return new JsonInput(Json.readObject(body));
    }

    public String text(String name) {
        return member(name, JsonNode::isString, "string")
                .map(JsonNode::stringValue)
                .orElse("");
    }

    public boolean flag(String name, boolean otherwise) {
        return member(name, JsonNode::isBoolean, "boolean")
                .map(JsonNode::booleanValue)
                .orElse(otherwise);
    }

    public Optional<Integer> integer(String name) {
        return member(name, JsonNode::isInt, "integer").map(JsonNode::intValue);
    }

    /** The members of an object; empty when it is absent. */
    public Map<String, @Nullable Object> object(String name) {
        return member(name, JsonNode::isObject, "object").map(Json::map).orElse(Map.of());
    }

    /** A moment as ISO 8601 with its zone. */
    public Optional<Instant> moment(String name) {
        return member(name, JsonNode::isString, "string").flatMap(node -> {
            try {
                return Optional.of(OffsetDateTime.parse(node.stringValue()).toInstant());
            } catch (DateTimeException e) {
                violations.add(new Violation(Violation.member(name), "format", "error.json.moment", name));
                return Optional.empty();
            }
        });
    }

    private Optional<JsonNode> member(String name, Predicate<JsonNode> fits, String type) {
        known.add(name);
        JsonNode node = json.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!fits.test(node)) {
            violations.add(new Violation(Violation.member(name), "type", "error.json.type", name, type));
            return Optional.empty();
        }
        return Optional.of(node);
    }

    /** @throws Invalid when a member read so far is of the wrong type, or a member is there that nobody read */
    public void finish() {
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                violations.add(new Violation(
                        Violation.member(name),
                        "unknown",
                        "error.json.unknown",
                        name,
                        String.join(", ", known.stream().sorted().toList())));
            }
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}

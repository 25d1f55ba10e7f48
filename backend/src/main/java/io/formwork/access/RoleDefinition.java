package io.formwork.access;

import io.formwork.definition.DefinitionVersion;
import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A role of an app: what its holders may do.
 *
 * @param reports whether they may see the app's reports, as far as they may see what is in them
 * @param personal whether they may give out and erase all that is kept of a person, and say how long it is kept
 */
public record RoleDefinition(
        String key, LocalizedText label, List<FormGrant> grants, boolean design, boolean reports, boolean personal) {

    public static final String KIND = "role";

    public RoleDefinition {
        grants = List.copyOf(grants);
    }

    static RoleDefinition of(DefinitionVersion version) {
        return parse(version.key().key(), version.document());
    }

    /** @throws Invalid when the document is not a role */
    public static RoleDefinition parse(String key, JsonNode document) {
        List<FormGrant> grants = new ArrayList<>();
        JsonNode array = document.path("grants");
        for (int i = 0; i < array.size(); i++) {
            grants.add(grant(array.get(i), "/grants/" + i));
        }
        return new RoleDefinition(
                key,
                LocalizedText.of(document.get("label")),
                grants,
                document.path("design").asBoolean(false),
                document.path("reports").asBoolean(false),
                document.path("personal").asBoolean(false));
    }

    private static FormGrant grant(JsonNode node, String pointer) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        node.path("actions").forEach(action -> actions.add(constant(Action.class, action, pointer + "/actions")));
        Map<String, FieldRight> fields = new TreeMap<>();
        node.path("fields")
                .properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        constant(FieldRight.class, field.getValue(), pointer + "/fields/" + field.getKey())));
        FieldRight others = node.has("others")
                ? constant(FieldRight.class, node.get("others"), pointer + "/others")
                : FieldRight.EDIT;
        return new FormGrant(
                node.path("form").asString(""),
                actions,
                Condition.parse(node.get("rows"), pointer + "/rows"),
                fields,
                others);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String pointer) {
        try {
            return Enum.valueOf(type, node.asString("").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid(new Violation(pointer, "enum", "access.unknown", node.asString("")));
        }
    }
}

package io.formwork.openapi;

import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form as one caller may know it: of fields that he can neither see nor enter on any record there is no trace. */
record ApiForm(FormDefinition form, Set<String> unknown) {

    static ApiForm of(FormDefinition form, FormAccess access) {
        return new ApiForm(
                form,
                form.fields().stream()
                        .map(FormField::name)
                        .filter(field -> !access.sees(field))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    ObjectNode schema() {
        ObjectNode schema = form.valueSchema();
        if (unknown.isEmpty()) {
            return schema;
        }
        ObjectNode known = schema.deepCopy();
        if (known.get("properties") instanceof ObjectNode properties) {
            properties.remove(unknown);
        }
        drop(known.get("required"), name -> unknown.contains(name.asString("")));
        drop(known.get("allOf"), rule -> unknown.stream().anyMatch(field -> mentions(rule, field)));
        return known;
    }

    private static void drop(@Nullable JsonNode array, Predicate<JsonNode> out) {
        if (array instanceof ArrayNode items) {
            for (Iterator<JsonNode> each = items.iterator(); each.hasNext(); ) {
                if (out.test(each.next())) {
                    each.remove();
                }
            }
        }
    }

    private static boolean mentions(JsonNode rule, String field) {
        if (rule.isString()) {
            return rule.stringValue().equals(field);
        }
        return rule.propertyNames().contains(field) || rule.valueStream().anyMatch(part -> mentions(part, field));
    }
}

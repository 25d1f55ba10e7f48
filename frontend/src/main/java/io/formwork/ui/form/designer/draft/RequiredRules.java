package io.formwork.ui.form.designer.draft;

import io.formwork.platform.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules in a draft that say when fields are required; other entries of {@code allOf} are left as they are. */
public final class RequiredRules {

    private static final String ALL_OF = "allOf";

    private RequiredRules() {}

    public static List<RequiredRule> read(ObjectNode document) {
        return Fields.schema(document)
                .path(ALL_OF)
                .valueStream()
                .flatMap(rule -> RequiredRule.of(rule).stream())
                .toList();
    }

    /** How many entries say something that the designer cannot show. */
    public static long countForeign(ObjectNode document) {
        return Fields.schema(document)
                .path(ALL_OF)
                .valueStream()
                .filter(rule -> RequiredRule.of(rule).isEmpty())
                .count();
    }

    public static void write(ObjectNode document, List<RequiredRule> rules) {
        ArrayNode all = Json.array();
        rules.forEach(rule -> all.add(rule.toJson()));
        Fields.schema(document)
                .path(ALL_OF)
                .valueStream()
                .filter(rule -> RequiredRule.of(rule).isEmpty())
                .forEach(all::add);
        if (all.isEmpty()) {
            Fields.schema(document).remove(ALL_OF);
        } else {
            Fields.schema(document).set(ALL_OF, all);
        }
    }

    public static void rename(ObjectNode document, String from, String to) {
        if (Fields.schema(document).has(ALL_OF)) {
            write(
                    document,
                    read(document).stream()
                            .map(rule -> new RequiredRule(
                                    rule.field().equals(from) ? to : rule.field(),
                                    rule.values(),
                                    rule.required().stream()
                                            .map(name -> name.equals(from) ? to : name)
                                            .toList()))
                            .toList());
        }
    }

    public static void forget(ObjectNode document, String field) {
        if (Fields.schema(document).has(ALL_OF)) {
            write(
                    document,
                    read(document).stream()
                            .filter(rule -> !rule.field().equals(field))
                            .map(rule -> new RequiredRule(
                                    rule.field(),
                                    rule.values(),
                                    rule.required().stream()
                                            .filter(name -> !name.equals(field))
                                            .toList()))
                            .filter(rule -> !rule.required().isEmpty())
                            .toList());
        }
    }
}

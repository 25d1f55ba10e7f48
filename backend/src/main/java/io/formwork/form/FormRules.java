package io.formwork.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of one version of a form, compiled once. Safe for use by many threads. */
final class FormRules {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .regularExpressionFactory(BoundedPattern::of)
                            .build()));
    private static final Set<String> KNOWN_RULES = Set.of(
            "required",
            "type",
            "enum",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "const");

    /** Where a rule stands that depends on what an {@code if} says. */
    private static final Pattern THEN = Pattern.compile("^(/allOf/\\d+)/then/");

    private final FormDefinition form;
    private final Schema compiled;

    FormRules(FormDefinition form) {
        this.form = form;
        this.compiled = REGISTRY.getSchema(schemaOf(form));
    }

    /** The schema that validates: each field's rules, and what the designed schema says over several fields. */
    static ObjectNode schemaOf(FormDefinition form) {
        ObjectNode schema =
                form.schema().isObject() ? (ObjectNode) form.schema().deepCopy() : Json.object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.remove(List.of("$id", FormField.EXTRAS));
        ObjectNode properties = Json.object();
        form.fields().forEach(field -> properties.set(field.name(), field.type().rules(field)));
        schema.set("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    List<Violation> validate(ObjectNode values) {
        List<Error> errors = compiled.validate(
                values, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (errors.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>(errors.size());
        errors.forEach(error -> violations.add(violation(error)));
        return violations.stream().distinct().toList();
    }

    private Violation violation(Error error) {
        String rule = error.getKeyword();
        String pointer = error.getInstanceLocation().toString();
        if (error.getProperty() != null && ("required".equals(rule) || "additionalProperties".equals(rule))) {
            pointer += Violation.member(error.getProperty());
        }
        LocalizedText label = label(pointer);
        if ("additionalProperties".equals(rule)) {
            return new Violation(pointer, "unknown", "form.rule.unknown", label);
        }
        LocalizedText own = ownMessage(pointer, rule);
        if (!own.isEmpty()) {
            return new Violation(pointer, rule, "form.rule.own", label, own);
        }
        Violation onOccasion = onOccasion(error, pointer, label);
        if (onOccasion != null) {
            return onOccasion;
        }
        String key = KNOWN_RULES.contains(rule) ? rule : "other";
        JsonNode limit = error.getSchemaNode();
        return new Violation(pointer, rule, "form.rule." + key, label, words(limit));
    }

    /** What is said of a rule that holds only while another field has one certain value. */
    private @Nullable Violation onOccasion(Error error, String pointer, LocalizedText label) {
        Matcher branch = THEN.matcher(error.getEvaluationPath().toString());
        if (!branch.find()) {
            return null;
        }
        JsonNode occasion = form.schema().at(branch.group(1) + "/if/properties");
        String other =
                occasion.size() == 1 ? occasion.propertyNames().iterator().next() : "";
        JsonNode value = occasion.path(other).path("const");
        FormField field = form.find(other).orElse(null);
        if (field == null || !value.isString()) {
            return null;
        }
        LocalizedText state = optionLabel(field, value);
        return switch (error.getKeyword()) {
            case "required" ->
                new Violation(pointer, "required", "form.rule.required-when", label, field.label(), state);
            case "enum" ->
                new Violation(
                        pointer,
                        "enum",
                        "form.rule.enum-when",
                        label,
                        field.label(),
                        state,
                        allowed(pointer, error.getSchemaNode()));
            default -> null;
        };
    }

    /** The options that are left, by name and by stored value, for people and for programs. */
    private LocalizedText allowed(String pointer, JsonNode values) {
        FormField field = form.field(topMember(pointer));
        List<LocalizedText> options = new ArrayList<>();
        values.forEach(value -> {
            LocalizedText name = optionLabel(field, value);
            String stored = value.asString("");
            options.add(LocalizedText.of(
                    name.in(Language.ZH) + "（" + stored + "）", name.in(Language.EN) + " (" + stored + ")"));
        });
        return LocalizedText.listing(options);
    }

    private static LocalizedText optionLabel(FormField field, JsonNode value) {
        String stored = value.asString("");
        return field.option(stored).map(FieldOption::label).orElse(LocalizedText.of(stored, stored));
    }

    private static String words(JsonNode limit) {
        if (limit == null || limit.isObject()) {
            return "";
        }
        if (limit.isArray()) {
            List<String> items = new ArrayList<>();
            limit.forEach(item -> items.add(item.asString("")));
            return String.join(", ", items);
        }
        return limit.asString("");
    }

    private LocalizedText label(String pointer) {
        String name = topMember(pointer);
        return form.find(name).map(FormField::label).orElse(LocalizedText.of(name, name));
    }

    /** What the designer wrote for this field's pattern. */
    private LocalizedText ownMessage(String pointer, String rule) {
        if (!"pattern".equals(rule)) {
            return LocalizedText.EMPTY;
        }
        return form.find(topMember(pointer))
                .map(field -> LocalizedText.of(field.extras().get("message")))
                .orElse(LocalizedText.EMPTY);
    }

    private static String topMember(String pointer) {
        int end = pointer.indexOf('/', 1);
        String member = end < 0 ? pointer : pointer.substring(0, end);
        return member.isEmpty() ? "" : member.substring(1).replace("~1", "/").replace("~0", "~");
    }
}

package io.formwork.form;

import io.formwork.form.condition.ConditionContext;
import io.formwork.form.condition.ConditionValue;
import io.formwork.identity.Circle;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what somebody entered into checked canonical values. Nothing here touches the database, so that a screen may ask
 * as often as it likes.
 */
public final class FormInput {

    private final FormDefinition form;
    private final ConditionContext context;

    public FormInput(FormDefinition form, ConditionContext context) {
        this.form = form;
        this.context = context;
    }

    /**
     * Values of a new record: defaults filled in, all rules checked.
     *
     * @param input JSON-like or canonical values by field name; null and empty text mean no value
     * @throws Invalid naming each field, rule and fix
     */
    public Map<String, Object> create(Map<String, ? extends @Nullable Object> input, boolean mayWriteReadOnly) {
        List<Violation> violations = new ArrayList<>(unknown(input, mayWriteReadOnly));
        ObjectNode node = Json.object();
        for (FormField field : form.fields()) {
            JsonNode value =
                    input.containsKey(field.name()) ? entered(field, input.get(field.name())) : defaultOf(field);
            if (value != null) {
                node.set(field.name(), value);
            }
        }
        return checked(node, violations, Set.of(), null);
    }

    /** The canonical values that a new record starts with; a default that breaks its own field's rules is left out. */
    public Map<String, Object> defaults() {
        ObjectNode node = Json.object();
        for (FormField field : form.fields()) {
            JsonNode value = defaultOf(field);
            if (value != null) {
                node.set(field.name(), value);
            }
        }
        Set<String> broken = new HashSet<>();
        form.rules().validate(node).forEach(violation -> broken.add(violation.pointer()));
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            JsonNode value = node.get(field.name());
            if (value != null && broken.stream().noneMatch(pointer -> within(pointer, field.pointer()))) {
                values.put(field.name(), field.type().parse(value));
            }
        }
        return values;
    }

    /**
     * All values of a record after a change. A rule that an untouched field broke before does not stop the change, so that
     * a form may become stricter without freezing its old records.
     *
     * @param present canonical values now
     */
    public Map<String, Object> update(
            Map<String, ? extends @Nullable Object> present,
            Map<String, ? extends @Nullable Object> changes,
            boolean mayWriteReadOnly) {
        List<Violation> violations = new ArrayList<>(unknown(changes, mayWriteReadOnly));
        ObjectNode before = Json.object();
        for (FormField field : form.fields()) {
            Object value = present.get(field.name());
            if (value != null) {
                before.set(field.name(), field.type().toJson(value));
            }
        }
        ObjectNode after = before.deepCopy();
        Set<String> touched = new HashSet<>();
        for (FormField field : form.fields()) {
            if (changes.containsKey(field.name())) {
                touched.add(field.pointer());
                JsonNode value = entered(field, changes.get(field.name()));
                if (value == null) {
                    after.remove(field.name());
                } else {
                    after.set(field.name(), value);
                }
            }
        }
        return checked(after, violations, touched, before);
    }

    private Map<String, Object> checked(
            ObjectNode node, List<Violation> violations, Set<String> touched, @Nullable ObjectNode before) {
        FormRules rules = form.rules();
        List<Violation> found = rules.validate(node);
        if (before != null && !found.isEmpty()) {
            List<Violation> old = rules.validate(before);
            found = found.stream()
                    .filter(violation -> touched.contains(violation.pointer()) || !old.contains(violation))
                    .toList();
        }
        violations.addAll(found);
        Set<String> broken = new HashSet<>();
        violations.forEach(violation -> broken.add(violation.pointer()));
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            JsonNode value = node.get(field.name());
            if (value != null && broken.stream().noneMatch(pointer -> within(pointer, field.pointer()))) {
                Object canonical = field.type().parse(value);
                values.put(field.name(), canonical);
                violations.addAll(field.type().check(field, canonical));
            }
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return values;
    }

    private static boolean within(String pointer, String field) {
        return pointer.equals(field) || pointer.startsWith(field + "/");
    }

    private List<Violation> unknown(Map<String, ? extends @Nullable Object> input, boolean mayWriteReadOnly) {
        List<Violation> violations = new ArrayList<>();
        for (String name : input.keySet()) {
            var field = form.find(name);
            if (field.isEmpty()) {
                violations.add(new Violation(
                        Violation.member(name), "unknown", "form.rule.unknown", LocalizedText.of(name, name)));
            } else if (field.get().readOnly() && !mayWriteReadOnly && input.get(name) != null) {
                violations.add(new Violation(
                        field.get().pointer(),
                        "readOnly",
                        "form.rule.readOnly",
                        field.get().label()));
            }
        }
        return violations;
    }

    /** The JSON of an entered value; null when there is none, as when only spaces were typed. */
    private static @Nullable JsonNode entered(FormField field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        if (value instanceof List<?> list && list.isEmpty()) {
            return null;
        }
        if (value instanceof List<?> list && list.getFirst() instanceof Attachment) {
            return field.type().toJson(value);
        }
        JsonNode node = Json.node(value);
        return node.isNull() ? null : node;
    }

    private @Nullable JsonNode defaultOf(FormField field) {
        JsonNode special = field.extras().get("default");
        if (special != null && special.isObject()) {
            return switch (ConditionValue.parse(special, field.pointer())) {
                case ConditionValue.CurrentUser() ->
                    context.actor().id().isPerson()
                            ? Json.node(context.actor().id().toString())
                            : null;
                case ConditionValue.CurrentCircle(Circle circle) ->
                    context.actor().standing().ids(circle).stream()
                            .findFirst()
                            .map(Json::node)
                            .orElse(null);
                case ConditionValue.Relative relative ->
                    Json.node(
                            field.type().wholeDays()
                                    ? context.day(relative).toString()
                                    : context.moment(relative).toString());
                case ConditionValue.Literal(JsonNode json) -> json;
            };
        }
        JsonNode plain = field.schema().get("default");
        return plain == null || plain.isNull() ? null : plain;
    }
}

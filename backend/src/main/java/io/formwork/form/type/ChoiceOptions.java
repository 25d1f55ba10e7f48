package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;

/** What single and multiple choice share: their options. */
final class ChoiceOptions {

    static final int LONGEST_VALUE = 64;
    static final int MOST_OPTIONS = 500;

    private ChoiceOptions() {}

    static ArrayNode values(FormField field) {
        ArrayNode values = Json.array();
        field.options().forEach(option -> values.add(option.value()));
        return values;
    }

    /** The option that a text means: its value, or its label in any language. */
    static Optional<String> meant(FormField field, String text) {
        String plain = text.strip();
        return field.options().stream()
                .filter(option ->
                        option.value().equals(plain) || option.label().texts().containsValue(plain))
                .map(FieldOption::value)
                .findFirst();
    }

    static List<Problem> check(FormField field) {
        List<Problem> problems = new ArrayList<>();
        List<FieldOption> options = field.options();
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            problems.add(Problem.error("/x-formwork/options", "form.check.options", field.label(), MOST_OPTIONS));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String value = options.get(i).value();
            if (value.isBlank() || value.length() > LONGEST_VALUE || !seen.add(value)) {
                problems.add(Problem.error(
                        "/x-formwork/options/" + i, "form.check.option", field.label(), value, LONGEST_VALUE));
            }
        }
        return problems;
    }
}

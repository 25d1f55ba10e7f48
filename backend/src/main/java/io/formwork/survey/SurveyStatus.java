package io.formwork.survey;

import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.platform.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What somebody may see of his case, and what he may confirm. */
public record SurveyStatus(List<String> fields, Optional<Confirmation> confirm) {

    public SurveyStatus {
        fields = List.copyOf(fields);
    }

    static SurveyStatus parse(JsonNode node) {
        JsonNode confirm = node.path("confirm");
        return new SurveyStatus(
                SurveyDefinition.strings(node.path("fields")),
                confirm.isObject() ? Optional.of(Confirmation.parse(confirm)) : Optional.empty());
    }

    /**
     * A question with one button for each answer.
     *
     * @param field the choice or switch that keeps the answer
     * @param values the answers offered; empty means every option, or yes for a switch
     * @param when asked while the record is like this
     */
    public record Confirmation(String field, List<String> values, Condition when, LocalizedText label) {

        public Confirmation {
            values = List.copyOf(values);
        }

        private static Confirmation parse(JsonNode node) {
            return new Confirmation(
                    node.path("field").asString(""),
                    SurveyDefinition.strings(node.path("values")),
                    Condition.parse(node.get("when"), "/status/confirm/when"),
                    LocalizedText.of(node.get("label")));
        }

        /** The texts that may be sent back. */
        public List<String> answers(FormField target) {
            if (!values.isEmpty()) {
                return values;
            }
            return target.options().isEmpty()
                    ? List.of("true")
                    : target.options().stream().map(FieldOption::value).toList();
        }
    }
}

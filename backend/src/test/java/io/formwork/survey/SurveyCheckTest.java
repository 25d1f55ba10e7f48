package io.formwork.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.Problem;
import io.formwork.form.FormBuilder;
import io.formwork.platform.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class SurveyCheckTest {

    private static final FormBuilder FORM = aForm().with("name", "text")
            .require("name")
            .with("owner", "member")
            .withChoice("status", "open", "done")
            .with("number", "auto-number", schema -> schema.put("readOnly", true));

    @Test
    void aSoundSurveyHasNoErrors() {
        assertThat(errors("""
            "fields": ["name"], "set": {"status": "open"},
            "status": {"fields": ["number", "status"],
                       "confirm": {"field": "status", "values": ["done"], "label": "Done?"}}\
            """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'fields': ['status'] | /fields | survey.check.required",
                "'fields': ['name', 'nothing'] | /fields/1 | survey.check.field",
                "'fields': ['name', 'owner'] | /fields/1 | survey.check.private",
                "'fields': ['name', 'number'] | /fields/1 | survey.check.private",
                "'fields': ['name', 'name'] | /fields/1 | survey.check.twice",
                "'set': {'status': 'unknown'} | /set/status | form.rule.enum",
                "'set': {'nothing': 1} | /set/nothing | form.rule.unknown",
                "'languages': ['fr'] | /languages/0 | survey.check.language",
                "'closesAt': 'soon' | /closesAt | survey.check.closes-at",
                "'status': {'fields': ['owner']} | /status/fields/0 | survey.check.private",
                "'status': {'confirm': {'field': 'name', 'label': '?'}} | /status/confirm/field | survey.check.confirm",
                "'status': {'confirm': {'field': 'status', 'values': ['x'], 'label': '?'}}"
                        + " | /status/confirm/values/0 | survey.check.confirm-value",
            })
    void eachMistakeIsToldAtItsPlace(String settings, String pointer, String message) {
        assertThat(errors(settings.replace('\'', '"'))).contains(pointer + " " + message);
    }

    private static List<String> errors(String settings) {
        ObjectNode document = Json.readObject("{" + settings + "}");
        document.put("label", "Survey").put("form", FORM.key().key());
        DefinitionKey key = new DefinitionKey("test", SurveyDefinition.KIND, "s");
        return SurveyCheck.of(SurveyDefinition.parse(key, 0, document), FORM.definition(), document).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> problem.pointer() + " " + problem.messageKey())
                .toList();
    }
}

package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.Problem;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.platform.error.Invalid;
import jakarta.inject.Singleton;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Surveys as a kind of definition. */
@Singleton
class SurveyKind implements DefinitionKind {

    private final PublishedForms forms;

    SurveyKind(PublishedForms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return SurveyDefinition.KIND;
    }

    @Override
    public List<Problem> check(DefinitionKey key, ObjectNode document) {
        SurveyDefinition survey;
        try {
            survey = SurveyDefinition.parse(key, 0, document);
        } catch (Invalid e) {
            return e.violations().stream()
                    .map(violation -> new Problem(
                            "/key".equals(violation.pointer()) ? "/form" : violation.pointer(),
                            Problem.Severity.ERROR,
                            "/key".equals(violation.pointer()) ? "survey.check.no-form" : violation.messageKey(),
                            violation.args()))
                    .toList();
        }
        return forms.find(survey.form())
                .map(form -> SurveyCheck.of(survey, form, document))
                .orElseGet(() -> List.of(Problem.error(
                        "/form", "survey.check.form", survey.form().key())));
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        String form = document.path("form").asString("");
        return form.isEmpty() ? List.of() : List.of(new DefinitionReference(key.of(FormKey.KIND, form), "/form"));
    }
}

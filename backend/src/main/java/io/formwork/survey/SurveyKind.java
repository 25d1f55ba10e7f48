package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.DefinitionReferences;
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
                    .map(violation -> "/key".equals(violation.pointer())
                            ? Problem.error("/form", "survey.check.no-form")
                            : Problem.of(violation))
                    .toList();
        }
        return forms.find(survey.form())
                .map(form -> SurveyCheck.of(survey, form, document))
                .orElseGet(() -> List.of(Problem.error(
                        "/form", "survey.check.form", survey.form().key())));
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        return new DefinitionReferences(key)
                .add(FormKey.KIND, document.path("form"), "/form")
                .list();
    }
}

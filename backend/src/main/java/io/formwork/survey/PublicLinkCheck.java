package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormInput;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.ConditionContext;
import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The rules of links: a name, sensible limits, and prefilled values that the form would take. */
@Singleton
class PublicLinkCheck {

    private static final int LONGEST_LABEL = 200;

    private final PublishedSurveys surveys;
    private final PublishedForms forms;
    private final FormworkSettings settings;
    private final Clock clock;

    PublicLinkCheck(PublishedSurveys surveys, PublishedForms forms, FormworkSettings settings, Clock clock) {
        this.surveys = surveys;
        this.forms = forms;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotFound when the survey is not published */
    SurveyDefinition survey(DefinitionKey key) {
        return surveys.find(key.app(), key.key()).orElseThrow(() -> new NotFound("survey.unknown", key.key()));
    }

    /** @throws Invalid naming each broken rule */
    void require(DefinitionKey survey, PublicLinkDraft draft) {
        FormDefinition form = forms.get(survey(survey).form());
        List<Violation> violations = new ArrayList<>();
        if (draft.label().isEmpty() || draft.label().length() > LONGEST_LABEL) {
            violations.add(new Violation("/label", "length", "survey.link.label", LONGEST_LABEL));
        }
        if (draft.maxAnswers().isPresent() && draft.maxAnswers().get() < 1) {
            violations.add(new Violation("/maxAnswers", "minimum", "survey.link.max-answers"));
        }
        try {
            var context = new ConditionContext(Actor.visitor(Language.ZH), clock.instant(), settings.timeZone());
            new FormInput(form, context).create(draft.prefill(), false);
        } catch (Invalid e) {
            e.violations().stream()
                    .filter(violation -> draft.prefill().keySet().stream()
                            .map(Violation::member)
                            .anyMatch(pointer -> violation.pointer().equals(pointer)))
                    .forEach(violation -> violations.add(violation.under("/prefill")));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}

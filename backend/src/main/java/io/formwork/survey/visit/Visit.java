package io.formwork.survey.visit;

import io.formwork.access.Action;
import io.formwork.access.FormPass;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Language;
import io.formwork.survey.PublicLink;
import io.formwork.survey.SurveyDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody at a public link: what he is asked, and in which language. */
public record Visit(PublicLink link, SurveyDefinition survey, FormDefinition form, Language language) {

    public List<FormField> fields() {
        return survey.offered(form);
    }

    /**
     * The visitor who may file one answer: fields that are asked, set by the survey or prefilled by the link.
     *
     * @param bearer tells this visitor's uploads from another's
     */
    Actor answering(String bearer) {
        Set<String> edits = new HashSet<>(survey.set().keySet());
        edits.addAll(link.prefill().keySet());
        fields().forEach(field -> edits.add(field.name()));
        Set<String> reads = new HashSet<>();
        numberField().ifPresent(field -> reads.add(field.name()));
        return Actor.visitor(
                language, new FormPass(bearer, form.key(), Set.of(Action.CREATE), Condition.ALWAYS, reads, edits));
    }

    /** The field that gives a record its number, if the form has one. */
    java.util.Optional<FormField> numberField() {
        return form.fields().stream()
                .filter(field -> field.type().givenBySystem())
                .findFirst();
    }

    Visit in(Language other) {
        return new Visit(link, survey, form, other);
    }
}

package io.formwork.survey;

import static io.formwork.definition.Problem.error;
import static io.formwork.definition.Problem.warning;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormInput;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.ConditionContext;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Finds what is wrong with a survey of a published form. */
final class SurveyCheck {

    private final SurveyDefinition survey;
    private final FormDefinition form;
    private final ObjectNode document;
    private final List<Problem> problems = new ArrayList<>();

    private SurveyCheck(SurveyDefinition survey, FormDefinition form, ObjectNode document) {
        this.survey = survey;
        this.form = form;
        this.document = document;
    }

    static List<Problem> of(SurveyDefinition survey, FormDefinition form, ObjectNode document) {
        SurveyCheck check = new SurveyCheck(survey, form, document);
        check.run();
        return List.copyOf(check.problems);
    }

    private void run() {
        checkWords();
        checkFields();
        checkRequired();
        checkSet();
        survey.status().ifPresent(this::checkStatus);
        if (!survey.closesAt().isEmpty() && survey.closing(ZoneOffset.UTC).isEmpty()) {
            problems.add(error("/closesAt", "survey.check.closes-at", survey.closesAt()));
        }
    }

    private void checkWords() {
        if (survey.label().isEmpty()) {
            problems.add(error("/label", "survey.check.label"));
        }
        List<String> languages = SurveyDefinition.strings(document.path("languages"));
        for (int i = 0; i < languages.size(); i++) {
            String code = languages.get(i);
            if (!Language.ofCode(code).code().equals(code)) {
                problems.add(error("/languages/" + i, "survey.check.language", code));
            }
        }
        for (String word : List.of("label", "intro", "thanks")) {
            LocalizedText text = LocalizedText.of(document.get(word));
            if (!text.isEmpty() && !text.texts().keySet().containsAll(survey.languages())) {
                problems.add(warning("/" + word, "survey.check.translation", text));
            }
        }
    }

    private void checkFields() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < survey.fields().size(); i++) {
            String name = survey.fields().get(i);
            String pointer = "/fields/" + i;
            var field = form.find(name);
            if (field.isEmpty()) {
                problems.add(error(pointer, "survey.check.field", name, form.label()));
            } else if (!SurveyDefinition.isPublic(field.get()) || field.get().readOnly()) {
                problems.add(error(pointer, "survey.check.private", field.get().label()));
            } else if (!seen.add(name)) {
                problems.add(error(pointer, "survey.check.twice", field.get().label()));
            }
        }
        if (survey.offered(form).isEmpty()) {
            problems.add(error("/fields", "survey.check.no-fields"));
        }
    }

    /** A required field that is neither asked nor filled would make every answer fail. */
    private void checkRequired() {
        Set<String> asked = new HashSet<>();
        survey.offered(form).forEach(field -> asked.add(field.name()));
        for (FormField field : form.fields()) {
            boolean filled = field.readOnly()
                    || field.schema().has("default")
                    || field.extras().has("default")
                    || survey.set().get(field.name()) != null;
            if (field.required() && !filled && !asked.contains(field.name())) {
                problems.add(
                        SurveyDefinition.isPublic(field)
                                ? error("/fields", "survey.check.required", field.label())
                                : warning("/fields", "survey.check.required-by-link", field.label()));
            }
        }
    }

    private void checkSet() {
        Set<String> asked = new HashSet<>(survey.fields());
        survey.set().keySet().stream()
                .filter(asked::contains)
                .forEach(name ->
                        problems.add(warning("/set" + Violation.member(name), "survey.check.set-and-asked", name)));
        try {
            var now = new ConditionContext(Actor.visitor(Language.ZH), Instant.EPOCH, ZoneOffset.UTC);
            new FormInput(form, now).create(survey.set(), false);
        } catch (Invalid e) {
            e.violations().stream()
                    .filter(violation -> survey.set().keySet().stream()
                            .anyMatch(name -> violation.pointer().equals(Violation.member(name))))
                    .forEach(violation -> problems.add(new Problem(
                            "/set" + violation.pointer(),
                            Problem.Severity.ERROR,
                            violation.messageKey(),
                            violation.args())));
        }
    }

    private void checkStatus(SurveyStatus status) {
        for (int i = 0; i < status.fields().size(); i++) {
            String name = status.fields().get(i);
            var field = form.find(name);
            if (field.isEmpty()) {
                problems.add(error("/status/fields/" + i, "survey.check.field", name, form.label()));
            } else if (!SurveyDefinition.isPublic(field.get()) && !field.get().readOnly()) {
                problems.add(error(
                        "/status/fields/" + i,
                        "survey.check.private",
                        field.get().label()));
            }
        }
        status.confirm().ifPresent(this::checkConfirm);
    }

    private void checkConfirm(SurveyStatus.Confirmation confirm) {
        String pointer = "/status/confirm/field";
        var field = form.find(confirm.field());
        if (field.isEmpty()) {
            problems.add(error(pointer, "survey.check.field", confirm.field(), form.label()));
            return;
        }
        if (!field.get().type().choosesOne() || field.get().readOnly()) {
            problems.add(error(pointer, "survey.check.confirm", field.get().label()));
        }
        for (int i = 0; i < confirm.values().size(); i++) {
            String value = confirm.values().get(i);
            boolean known = field.get().options().isEmpty()
                    ? Set.of("true", "false").contains(value)
                    : field.get().option(value).isPresent();
            if (!known) {
                problems.add(error(
                        "/status/confirm/values/" + i,
                        "survey.check.confirm-value",
                        value,
                        field.get().label()));
            }
        }
        for (String name : confirm.when().fields()) {
            if (form.find(name).isEmpty() && SystemFields.find(name).isEmpty()) {
                problems.add(error("/status/confirm/when", "survey.check.field", name, form.label()));
            }
        }
        if (confirm.label().isEmpty()) {
            problems.add(error("/status/confirm/label", "survey.check.confirm-label"));
        }
    }
}

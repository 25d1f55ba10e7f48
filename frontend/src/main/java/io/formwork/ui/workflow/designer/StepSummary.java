package io.formwork.ui.workflow.designer;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a step does, in one line for its card. */
final class StepSummary {

    private final StepScope scope;

    StepSummary(StepScope scope) {
        this.scope = scope;
    }

    String of(ObjectNode step) {
        return switch (StepLook.of(step.path("type").asString(""))) {
            case HANDLE, APPROVE -> people(step.path("assignee"));
            case CC -> people(step.path("to"));
            case UPDATE -> fields(step.path("set"), scope.form());
            case CREATE ->
                scope.surroundings()
                        .form(scope.app(), step.path("form").asString(""))
                        .map(form -> form.label().in(scope.language()))
                        .orElse(translate("steps.unset"));
            case WAIT -> wait(step);
            case BRANCH -> translate("steps.branch.count", step.path("branches").size());
        };
    }

    String people(JsonNode people) {
        if (people.isEmpty()) {
            return translate("steps.people.none");
        }
        return people.valueStream().map(this::person).collect(Collectors.joining(separator()));
    }

    private String person(JsonNode person) {
        String type = person.path("type").asString("");
        String value = person.path(type).asString("");
        PeopleChoices choices = new PeopleChoices(scope);
        return switch (type) {
            case "role", "user", "field" -> choices.label(type, value);
            case "starter", "admin" -> translate("steps.people." + type);
            default ->
                value.isEmpty()
                        ? translate("steps.unset")
                        : translate("steps.people." + type, choices.label(type, value));
        };
    }

    private String fields(JsonNode set, Optional<FormDefinition> form) {
        if (set.isEmpty()) {
            return translate("steps.unset");
        }
        return set.propertyStream()
                .map(entry -> form.flatMap(known -> known.find(entry.getKey()))
                        .map(field -> field.label().in(scope.language()))
                        .orElse(entry.getKey()))
                .collect(Collectors.joining(separator()));
    }

    private String wait(ObjectNode step) {
        String until = step.has("until") ? condition(step.path("until")) : "";
        String limit = duration(step.path("atMost"));
        return until.isEmpty() ? limit : limit.isEmpty() ? until : until + " · " + translate("steps.at-most", limit);
    }

    String duration(JsonNode duration) {
        for (String unit : List.of("days", "hours", "minutes")) {
            if (duration.path(unit).asInt(0) > 0) {
                return translate("steps.duration." + unit, duration.path(unit).asInt(0));
            }
        }
        return "";
    }

    /** A condition in words. */
    String condition(JsonNode json) {
        try {
            Condition condition = Condition.parse(json);
            return scope.form()
                    .filter(form -> !condition.fields().isEmpty())
                    .map(form -> scope.surroundings().words(form, condition))
                    .orElse(translate("steps.unset"));
        } catch (Invalid e) {
            return translate("steps.unset");
        }
    }

    private String separator() {
        return scope.language() == Language.ZH ? "、" : ", ";
    }
}

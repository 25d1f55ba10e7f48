package io.formwork.ui.workflow.designer;

import io.formwork.form.FormDefinition;
import java.util.List;
import java.util.function.Function;

/** What each way to name people can choose from, and what a choice is called. */
final class PeopleChoices {

    private final StepScope scope;

    PeopleChoices(StepScope scope) {
        this.scope = scope;
    }

    /** The whole list, for the kinds that have a short one. */
    List<Choice> of(String kind) {
        StepSurroundings around = scope.surroundings();
        return switch (kind) {
            case "role" -> around.roles(scope.app(), scope.language());
            case "field", "manager" -> fields(form -> around.memberPaths(form, scope.language()));
            case "head" -> fields(form -> around.headPaths(form, scope.language()));
            case "group" -> around.organisation().groups();
            default -> List.of();
        };
    }

    private List<Choice> fields(Function<FormDefinition, List<Choice>> of) {
        return scope.form().map(of).orElse(List.of());
    }

    /** The name behind what is stored; that itself when there is none. */
    String label(String kind, String value) {
        return switch (kind) {
            case "user" -> scope.surroundings().userName(value);
            case "department" -> scope.surroundings().organisation().departmentName(value);
            default ->
                of(kind).stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value);
        };
    }
}

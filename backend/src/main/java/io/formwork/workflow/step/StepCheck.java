package io.formwork.workflow.step;

import io.formwork.access.RoleDefinition;
import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionContext;
import io.formwork.form.condition.ConditionOperand;
import io.formwork.form.type.FieldType;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.LocalizedText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What a step can ask and say while it is checked. */
public final class StepCheck {

    /** Answers about what a workflow may refer to. */
    public interface Surroundings {

        Optional<FormDefinition> form(String key);

        boolean hasRole(String key);

        boolean hasUser(String login);

        /** How many people a group or department has now; empty when there is none of that id. */
        OptionalLong countOf(StepAssignee people);
    }

    private static final int MANY = 200;

    private static final ConditionContext ANY_TIME =
            new ConditionContext(Actor.system(), Instant.EPOCH, ZoneOffset.UTC);

    private final Surroundings surroundings;
    private final Optional<FormDefinition> form;
    private final String pointer;
    private final Set<String> before;
    private final List<Problem> problems;

    /** @param before the ids of the steps through which a case has come for certain */
    public StepCheck(
            Surroundings surroundings,
            Optional<FormDefinition> form,
            String pointer,
            Set<String> before,
            List<Problem> problems) {
        this.surroundings = surroundings;
        this.form = form;
        this.pointer = pointer;
        this.before = Set.copyOf(before);
        this.problems = problems;
    }

    /** The form of the workflow, when it is known. */
    public Optional<FormDefinition> form() {
        return form;
    }

    /** A form by key; its absence is a problem. */
    public Optional<FormDefinition> form(String place, String key) {
        Optional<FormDefinition> found = key.isEmpty() ? Optional.empty() : surroundings.form(key);
        if (found.isEmpty()) {
            error(place, key.isEmpty() ? "workflow.check.form.missing" : "workflow.check.form.unknown", key);
        }
        return found;
    }

    boolean passedBefore(String step) {
        return before.contains(step);
    }

    public void error(String place, String messageKey, Object... args) {
        problems.add(Problem.error(pointer + place, messageKey, args));
    }

    public void warning(String place, String messageKey, Object... args) {
        problems.add(Problem.warning(pointer + place, messageKey, args));
    }

    /** @param step what people call the step */
    void people(LocalizedText step, String name, List<StepAssignee> people) {
        if (people.isEmpty()) {
            error("/" + name, "workflow.check.assignee.none");
        }
        for (int i = 0; i < people.size(); i++) {
            person(step, "/" + name + "/" + i, people.get(i));
        }
    }

    private void person(LocalizedText step, String place, StepAssignee person) {
        String value = person.value();
        String at = place + "/" + person.kind().code();
        switch (person.kind()) {
            case ROLE -> {
                if (!surroundings.hasRole(value)) {
                    error(at, "workflow.check.role", value, RoleDefinition.KIND);
                }
            }
            case USER -> {
                if (!surroundings.hasUser(value)) {
                    warning(at, "workflow.check.user", value);
                }
            }
            case FIELD -> names(at, value, FieldType::namesMembers, "workflow.check.member", value);
            case MANAGER -> names(at, value, FieldType::namesMembers, "workflow.check.manager", step, value);
            case HEAD ->
                names(
                        at,
                        value,
                        type -> type.namesMembers() || type.namesDepartments(),
                        "workflow.check.head",
                        step,
                        value);
            case GROUP, DEPARTMENT -> several(step, at, person);
            case STARTER, ADMIN -> {}
        }
    }

    private void names(String place, String path, Predicate<FieldType> fits, String messageKey, Object... args) {
        form.ifPresent(known -> {
            if (ValuePath.field(known, path, surroundings::form)
                    .filter(field -> fits.test(field.type()))
                    .isEmpty()) {
                error(place, messageKey, args);
            }
        });
    }

    private void several(LocalizedText step, String place, StepAssignee people) {
        OptionalLong count = surroundings.countOf(people);
        String words = "workflow.check." + people.kind().code();
        if (count.isEmpty()) {
            error(place, words + (people.value().isEmpty() ? ".missing" : ""), step);
        } else if (count.getAsLong() == 0) {
            warning(place, words + ".empty", step);
        } else if (count.getAsLong() > MANY) {
            warning(place, words + ".many", step, count.getAsLong());
        }
    }

    void fields(Map<String, FieldUse> fields) {
        form.ifPresent(known -> fields.forEach((name, use) -> {
            String place = "/fields" + Violation.member(name);
            Optional<FormField> field = known.find(name);
            if (field.isEmpty()) {
                error(place, "workflow.check.field", name, known.label());
            } else if (use.editable() && field.get().readOnly()) {
                error(place, "workflow.check.field.read-only", field.get().label());
            }
        }));
    }

    /** What is wrong with a condition on the workflow's form. */
    public void condition(String place, Condition condition) {
        form.ifPresent(known -> compare(place, known, condition));
    }

    private void compare(String place, FormDefinition known, Condition condition) {
        switch (condition) {
            case Condition.Always() -> {}
            case Condition.And(List<Condition> parts) -> parts.forEach(part -> compare(place, known, part));
            case Condition.Or(List<Condition> parts) -> parts.forEach(part -> compare(place, known, part));
            case Condition.Not(Condition part) -> compare(place, known, part);
            case Condition.Compare compare -> {
                try {
                    ConditionOperand.resolve(SystemFields.resolve(known, compare.field()), compare, ANY_TIME);
                } catch (NotFound e) {
                    error(place, "workflow.check.field", compare.field(), known.label());
                } catch (Invalid e) {
                    e.violations()
                            .forEach(violation -> problems.add(new Problem(
                                    pointer + place,
                                    Problem.Severity.ERROR,
                                    violation.messageKey(),
                                    violation.args())));
                }
            }
        }
    }

    void values(FormDefinition target, Map<String, StepValue> values) {
        if (values.isEmpty()) {
            error("/set", "workflow.check.set.empty");
        }
        values.forEach((name, value) -> {
            String place = "/set" + Violation.member(name);
            Optional<FormField> field = target.find(name);
            if (field.isEmpty()) {
                error(place, "workflow.check.field", name, target.label());
            } else if (field.get().readOnly()) {
                error(place, "workflow.check.field.read-only", field.get().label());
            } else {
                value(place, field.get(), value);
            }
        });
    }

    private void value(String place, FormField field, StepValue value) {
        switch (value) {
            case StepValue.FromField(String path) ->
                form.ifPresent(known -> {
                    if (ValuePath.field(known, path, surroundings::form).isEmpty()) {
                        error(place, "workflow.check.field", path, known.label());
                    }
                });
            case StepValue.Moment moment -> {
                if (!field.type().temporal()) {
                    error(place, "workflow.check.set.moment", field.label());
                }
            }
            case StepValue.Fixed(JsonNode json) -> fixed(place, field, json);
        }
    }

    private void fixed(String place, FormField field, JsonNode json) {
        FieldType type = field.type();
        boolean choice = !field.options().isEmpty() && json.isString();
        if (choice && field.option(json.stringValue()).isEmpty()) {
            error(place, "workflow.check.set.option", field.label(), json.stringValue());
        } else if (type.numeric() && !json.isNumber() && !json.isNull()) {
            error(place, "workflow.check.set.number", field.label());
        }
    }
}

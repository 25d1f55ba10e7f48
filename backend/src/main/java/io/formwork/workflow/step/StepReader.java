package io.formwork.workflow.step;

import io.formwork.definition.Problem;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.LocalizedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads steps from JSON. Whatever it does not understand becomes a problem, so that a draft can always be shown. */
public final class StepReader {

    public static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int DEEPEST = 10;
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final JsonNode node;
    private final String pointer;
    private final int depth;
    private final List<Problem> problems;

    private StepReader(JsonNode node, String pointer, int depth, List<Problem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.depth = depth;
        this.problems = problems;
    }

    /** The steps of a list; what is wrong with their form is added to the problems. */
    public static List<WorkflowStep> steps(JsonNode array, String pointer, List<Problem> problems) {
        return steps(array, pointer, 0, problems);
    }

    private static List<WorkflowStep> steps(JsonNode array, String pointer, int depth, List<Problem> problems) {
        List<WorkflowStep> steps = new ArrayList<>();
        if (depth > DEEPEST) {
            problems.add(Problem.error(pointer, "workflow.check.depth", DEEPEST));
            return steps;
        }
        for (int i = 0; i < array.size(); i++) {
            StepReader reader = new StepReader(array.get(i), pointer + "/" + i, depth, problems);
            String type = reader.text("type");
            StepTypes.find(type)
                    .ifPresentOrElse(
                            read -> steps.add(read.apply(reader)),
                            () -> reader.problem("/type", "workflow.check.type", type));
        }
        return steps;
    }

    StepHead head() {
        return new StepHead(text("id"), LocalizedText.of(node.get("label")), pointer);
    }

    String text(String name) {
        return node.path(name).asString("");
    }

    /** One of some words; the first when there is none. */
    String choice(String name, String first, String second) {
        String word = text(name);
        if (!word.isEmpty() && !word.equals(first) && !word.equals(second)) {
            problem("/" + name, "workflow.check.word", word, first + ", " + second);
        }
        return word.equals(second) ? second : first;
    }

    Optional<Condition> condition(String name) {
        return condition(node, pointer + "/" + name, name, problems);
    }

    /** A condition within a document; one that cannot be read becomes a problem and never holds. */
    public static Optional<Condition> condition(JsonNode node, String pointer, String name, List<Problem> problems) {
        if (!node.has(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Condition.parse(node.get(name), pointer));
        } catch (Invalid e) {
            e.violations()
                    .forEach(violation -> problems.add(new Problem(
                            violation.pointer(), Problem.Severity.ERROR, violation.messageKey(), violation.args())));
            return Optional.of(new Condition.Or(List.of()));
        }
    }

    Optional<Duration> duration(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull() || value.isObject() && value.isEmpty()) {
            return Optional.empty();
        }
        Duration duration = Duration.ofMinutes(part(value, "minutes"))
                .plusHours(part(value, "hours"))
                .plusDays(part(value, "days"));
        if (!value.isObject() || !duration.isPositive() || duration.compareTo(LONGEST) > 0) {
            problem("/" + name, "workflow.check.duration", head().words());
            return Optional.empty();
        }
        return Optional.of(duration);
    }

    /** Out-of-range numbers become 0, which the check of the whole refuses. */
    private static int part(JsonNode value, String unit) {
        int number = value.path(unit).asInt(0);
        return number < 0 || number > 10_000_000 ? 0 : number;
    }

    List<StepAssignee> people(String name) {
        List<StepAssignee> people = new ArrayList<>();
        JsonNode array = node.path(name);
        for (int i = 0; i < array.size(); i++) {
            JsonNode person = array.get(i);
            String code = person.path("type").asString("");
            String place = "/" + name + "/" + i;
            StepAssignee.Kind.ofCode(code)
                    .ifPresentOrElse(
                            kind -> people.add(new StepAssignee(
                                    kind, person.path(kind.code()).asString(""))),
                            () -> problem(place, "workflow.check.assignee.type", code));
        }
        return people;
    }

    Map<String, FieldUse> fields() {
        Map<String, FieldUse> fields = new LinkedHashMap<>();
        node.path("fields").properties().forEach(entry -> {
            String code = entry.getValue().asString("");
            FieldUse.ofCode(code)
                    .ifPresentOrElse(
                            use -> fields.put(entry.getKey(), use),
                            () -> problem(
                                    "/fields" + Violation.member(entry.getKey()),
                                    "workflow.check.word",
                                    code,
                                    "read, edit, required"));
        });
        return Collections.unmodifiableMap(fields);
    }

    Map<String, StepValue> values() {
        Map<String, StepValue> values = new LinkedHashMap<>();
        node.path("set").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isObject() && value.has("relative")) {
                moment(entry.getKey(), value).ifPresent(moment -> values.put(entry.getKey(), moment));
            } else if (value.isObject() && value.has("field")) {
                values.put(
                        entry.getKey(),
                        new StepValue.FromField(value.path("field").asString("")));
            } else {
                values.put(entry.getKey(), new StepValue.Fixed(value));
            }
        });
        return Collections.unmodifiableMap(values);
    }

    private Optional<StepValue> moment(String field, JsonNode value) {
        String place = "/set" + Violation.member(field);
        try {
            if (ConditionValue.parse(value, pointer + place) instanceof ConditionValue.Relative relative) {
                return Optional.of(new StepValue.Moment(relative));
            }
        } catch (Invalid e) {
            e.violations().forEach(violation -> problem(place, violation.messageKey()));
        }
        return Optional.empty();
    }

    List<BranchStep.Branch> branches() {
        List<BranchStep.Branch> branches = new ArrayList<>();
        JsonNode array = node.path("branches");
        for (int i = 0; i < array.size(); i++) {
            StepReader inner = new StepReader(array.get(i), pointer + "/branches/" + i, depth + 1, problems);
            branches.add(new BranchStep.Branch(
                    inner.head(),
                    inner.condition("when"),
                    steps(inner.node.path("steps"), inner.pointer + "/steps", depth + 1, problems)));
        }
        return branches;
    }

    private void problem(String place, String messageKey, Object... args) {
        problems.add(Problem.error(pointer + place, messageKey, args));
    }
}

package io.formwork.form.condition;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what does not fit between a condition and the form whose records it is about. */
public final class ConditionCheck {

    private static final ConditionContext ANY_TIME =
            new ConditionContext(Actor.system(), Instant.EPOCH, ZoneOffset.UTC);

    private final FormDefinition form;
    private final List<Problem> problems = new ArrayList<>();

    private ConditionCheck(FormDefinition form) {
        this.form = form;
    }

    /** @param pointer where the condition stands in its document */
    public static List<Problem> of(Condition condition, FormDefinition form, String pointer) {
        ConditionCheck check = new ConditionCheck(form);
        check.look(condition, pointer);
        return check.problems;
    }

    /** Whether operator and value of a comparison suit the field that it names. */
    public static boolean fits(FormField field, Condition.Compare compare) {
        return violations(field, compare).isEmpty();
    }

    private static List<Violation> violations(FormField field, Condition.Compare compare) {
        try {
            ConditionOperand.resolve(field, compare, ANY_TIME);
            return List.of();
        } catch (Invalid unfit) {
            return unfit.violations();
        }
    }

    private void look(Condition condition, String pointer) {
        switch (condition) {
            case Condition.Always() -> {}
            case Condition.And(List<Condition> parts) -> look(parts, pointer + "/and/");
            case Condition.Or(List<Condition> parts) -> look(parts, pointer + "/or/");
            case Condition.Not(Condition part) -> look(part, pointer + "/not");
            case Condition.Compare compare -> look(compare, pointer);
        }
    }

    private void look(List<Condition> parts, String pointer) {
        for (int i = 0; i < parts.size(); i++) {
            look(parts.get(i), pointer + i);
        }
    }

    private void look(Condition.Compare compare, String pointer) {
        Optional<FormField> field =
                compare.field().startsWith("$") ? SystemFields.find(compare.field()) : form.find(compare.field());
        if (field.isEmpty()) {
            problems.add(Problem.error(pointer + "/field", "condition.check.field", compare.field(), form.label()));
            return;
        }
        violations(field.get(), compare)
                .forEach(violation -> problems.add(new Problem(
                        pointer + ("operator".equals(violation.rule()) ? "/op" : "/value"),
                        Problem.Severity.ERROR,
                        violation.messageKey(),
                        violation.args())));
    }
}

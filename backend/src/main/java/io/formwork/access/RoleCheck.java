package io.formwork.access;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionCheck;
import io.formwork.platform.error.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what does not fit between a role and the forms of its app, and what was hardly meant. */
final class RoleCheck {

    private static final Set<Action> OF_KNOWN_RECORDS = EnumSet.of(Action.EDIT, Action.DELETE, Action.EXPORT);
    private static final Set<Action> WRITING = EnumSet.of(Action.CREATE, Action.EDIT, Action.IMPORT);

    private final PublishedForms forms;
    private final String app;
    private final RoleDefinition role;
    private final List<Problem> problems = new ArrayList<>();

    private RoleCheck(PublishedForms forms, String app, RoleDefinition role) {
        this.forms = forms;
        this.app = app;
        this.role = role;
    }

    static List<Problem> of(PublishedForms forms, DefinitionKey key, RoleDefinition role) {
        RoleCheck check = new RoleCheck(forms, key.app(), role);
        for (int i = 0; i < role.grants().size(); i++) {
            check.look(role.grants().get(i), "/grants/" + i);
        }
        return check.problems;
    }

    private void look(FormGrant grant, String pointer) {
        if (grant.form().isEmpty()) {
            problems.add(Problem.error(pointer + "/form", "access.check.form"));
            return;
        }
        Optional<FormDefinition> form = forms.find(new FormKey(app, grant.form()));
        if (grant.actions().isEmpty()) {
            problems.add(Problem.warning(pointer + "/actions", "access.check.no-action", label(form, grant)));
        }
        form.ifPresent(known -> look(known, grant, pointer));
    }

    private static Object label(Optional<FormDefinition> form, FormGrant grant) {
        return form.<Object>map(FormDefinition::label).orElse(grant.form());
    }

    private void look(FormDefinition form, FormGrant grant, String pointer) {
        for (String name : grant.fields().keySet().stream().sorted().toList()) {
            if (form.find(name).isEmpty() && SystemFields.find(name).isEmpty()) {
                problems.add(Problem.error(
                        pointer + "/fields" + Violation.member(name), "access.check.field", name, form.label()));
            }
        }
        problems.addAll(ConditionCheck.of(grant.rows(), form, pointer + "/rows"));
        if (grant.rows().equals(new Condition.Or(List.of()))) {
            problems.add(Problem.warning(pointer + "/rows", "access.check.no-rows", form.label()));
        }
        if (!grant.actions().isEmpty()) {
            lookAtSight(form, grant, pointer);
            lookAtWriting(form, grant, pointer);
        }
    }

    private void lookAtSight(FormDefinition form, FormGrant grant, String pointer) {
        if (!grant.actions().contains(Action.SEE)) {
            if (grant.actions().stream().anyMatch(OF_KNOWN_RECORDS::contains)) {
                problems.add(Problem.warning(pointer + "/actions", "access.check.unseen", form.label()));
            }
            return;
        }
        List<FormField> seen = form.fields().stream()
                .filter(field -> grant.right(field.name()) != FieldRight.HIDDEN)
                .toList();
        if (seen.isEmpty() && !form.fields().isEmpty()) {
            problems.add(Problem.warning(pointer + "/fields", "access.check.no-field", form.label()));
        }
        seen.stream()
                .filter(field -> leadsNowhere(form, field))
                .forEach(field -> problems.add(related(form, field, pointer)));
    }

    /** Whether a relation points to a form of which the role sees no record. */
    private boolean leadsNowhere(FormDefinition form, FormField field) {
        return field.relatedForm()
                .filter(target -> !target.equals(form.key().key()))
                .filter(target -> role.grants().stream()
                        .noneMatch(grant ->
                                grant.form().equals(target) && grant.actions().contains(Action.SEE)))
                .isPresent();
    }

    private Problem related(FormDefinition form, FormField field, String pointer) {
        FormKey target = form.target(field);
        return Problem.warning(
                pointer + "/fields" + field.pointer(),
                "access.check.related",
                form.label(),
                field.label(),
                forms.find(target).<Object>map(FormDefinition::label).orElse(target.key()));
    }

    private void lookAtWriting(FormDefinition form, FormGrant grant, String pointer) {
        if (grant.actions().stream().noneMatch(WRITING::contains)) {
            return;
        }
        List<FormField> given =
                form.fields().stream().filter(field -> !field.readOnly()).toList();
        boolean givesNone = given.stream().noneMatch(field -> gives(grant, field));
        if (givesNone && !given.isEmpty()) {
            problems.add(Problem.warning(pointer + "/fields", "access.check.writes-nothing", form.label()));
        } else if (grant.actions().contains(Action.CREATE)) {
            given.stream()
                    .filter(field -> field.required() && !gives(grant, field) && !startsFilled(field))
                    .forEach(field -> problems.add(Problem.warning(
                            pointer + "/fields" + field.pointer(),
                            "access.check.required",
                            form.label(),
                            field.label())));
        }
    }

    private static boolean gives(FormGrant grant, FormField field) {
        return grant.right(field.name()) == FieldRight.EDIT;
    }

    private static boolean startsFilled(FormField field) {
        return field.schema().has("default") || field.extras().has("default");
    }
}

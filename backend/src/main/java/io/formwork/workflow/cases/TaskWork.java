package io.formwork.workflow.cases;

import io.formwork.access.Action;
import io.formwork.access.FieldRight;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.GrantedRecords;
import io.formwork.workflow.CaseEvent;
import io.formwork.workflow.PublishedWorkflows;
import io.formwork.workflow.engine.Processes;
import io.formwork.workflow.step.FieldUse;
import io.formwork.workflow.step.HumanStep;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.TaskRow;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What doing a task means for its record and its case. */
@Singleton
class TaskWork {

    private final GrantedRecords granted;
    private final CaseRecords records;
    private final CaseStore store;
    private final CaseTeam team;
    private final Processes processes;
    private final PublishedForms forms;
    private final PublishedWorkflows workflows;

    TaskWork(
            GrantedRecords granted,
            CaseRecords records,
            CaseStore store,
            CaseTeam team,
            Processes processes,
            PublishedForms forms,
            PublishedWorkflows workflows) {
        this.granted = granted;
        this.records = records;
        this.store = store;
        this.team = team;
        this.processes = processes;
        this.forms = forms;
        this.workflows = workflows;
    }

    /** The step of a task that people do; nothing for a note or when its workflow is gone. */
    Optional<HumanStep> find(InstanceRow instance, TaskRow task) {
        return workflows
                .find(instance.definition(), instance.version())
                .flatMap(workflow -> workflow.find(task.step()))
                .map(step -> step instanceof HumanStep human ? human : null);
    }

    /** The record of a case, unless it was deleted. */
    Optional<FormRecord> record(InstanceRow instance) {
        return records.find(Actor.system(), instance);
    }

    /** The record as the person may see it anyway. */
    Optional<FormRecord> record(Actor actor, InstanceRow instance) {
        return records.find(actor, instance);
    }

    /**
     * Writes the step's fields as the person, by the right that the step gives.
     *
     * @param complete whether required fields must have a value
     */
    void write(
            Actor actor,
            InstanceRow instance,
            HumanStep step,
            Map<String, ? extends @Nullable Object> values,
            boolean complete) {
        FormDefinition form = forms.get(instance.formKey());
        List<Violation> violations = new ArrayList<>();
        for (String name : values.keySet()) {
            FieldUse use = step.fields().get(name);
            if (use == null || !use.editable()) {
                violations.add(new Violation(
                        Violation.member(name),
                        "readOnly",
                        "workflow.rule.field",
                        form.find(name).<Object>map(FormField::label).orElse(name)));
            }
        }
        if (complete) {
            FormRecord record = records.get(instance);
            step.fields()
                    .forEach((name, use) -> form.find(name)
                            .filter(field -> use == FieldUse.REQUIRED && isEmpty(field, values, record))
                            .ifPresent(field -> violations.add(
                                    new Violation(field.pointer(), "required", "form.rule.required", field.label()))));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        if (!values.isEmpty()) {
            Cause cause = new Cause(Cause.Kind.WORKFLOW, instance.workflow() + "/" + step.id(), 0);
            FormAccess access = FormAccess.granted(form, Set.of(Action.EDIT), rights(step));
            granted.update(actor, form, access, instance.record(), values, -1, cause);
        }
    }

    private static Map<String, FieldRight> rights(HumanStep step) {
        return step.fields().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().editable() ? FieldRight.EDIT : FieldRight.READ));
    }

    private static boolean isEmpty(FormField field, Map<String, ? extends @Nullable Object> values, FormRecord record) {
        Object value = values.containsKey(field.name()) ? values.get(field.name()) : record.value(field.name());
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    void proceed(TaskRow task, boolean rejected) {
        processes.proceed(task.executionId(), rejected);
    }

    void requirePerson(UserId user) {
        if (!user.isPerson() || !team.people().isActive(user)) {
            throw new Invalid(new Violation("/to", "unknown", "workflow.rule.person", user.toString()));
        }
    }

    /** @param behalf in whose place the actor hands it on */
    void transferred(
            Actor actor, InstanceRow instance, TaskRow task, UserId to, String comment, @Nullable Long behalf) {
        String name = team.people().name(to);
        String detail = comment.isBlank() ? name : name + ": " + comment;
        store.log(instance.id(), task.step(), CaseEvent.TRANSFERRED, actor.id(), detail, behalf);
        find(instance, task).ifPresent(step -> team.news().task(instance, task, step, List.of(to)));
    }

    String name(UserId user) {
        return team.people().name(user);
    }
}

package io.formwork.workflow.cases;

import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.workflow.CaseEvent;
import io.formwork.workflow.PublishedWorkflows;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.engine.Processes;
import io.formwork.workflow.step.StepAssignee;
import io.formwork.workflow.step.WaitStep;
import io.formwork.workflow.store.InstanceRepository;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.TaskRow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Starts, wakes and stops cases, always within the transaction of whatever gives rise to it. */
@Singleton
class WorkflowRuntime {

    static final String STOPPED = "stopped";

    private final Processes processes;
    private final CaseStore store;
    private final CaseRecords records;
    private final CaseSteps steps;
    private final CaseTeam team;
    private final InstanceRepository instances;
    private final PublishedWorkflows workflows;

    WorkflowRuntime(
            Processes processes,
            CaseStore store,
            CaseRecords records,
            CaseSteps steps,
            CaseTeam team,
            InstanceRepository instances,
            PublishedWorkflows workflows) {
        this.processes = processes;
        this.store = store;
        this.records = records;
        this.steps = steps;
        this.team = team;
        this.instances = instances;
        this.workflows = workflows;
    }

    void deploy(WorkflowDefinition workflow) {
        processes.deploy(workflow);
    }

    long countRunning(DefinitionKey workflow) {
        return instances.countByAppAndWorkflowAndState(workflow.app(), workflow.key(), InstanceRow.RUNNING);
    }

    boolean hasUser(String login) {
        return team.people().knows(login);
    }

    OptionalLong countOf(StepAssignee named) {
        return team.people().countOf(named);
    }

    /** Begins a case about a record. */
    long start(WorkflowDefinition workflow, FormRecord record, UserId starter, int depth) {
        long id = store.nextId();
        InstanceRow instance = new InstanceRow(
                id,
                workflow.key().app(),
                workflow.key().key(),
                workflow.version(),
                record.form().key(),
                record.id().value(),
                records.title(record),
                InstanceRow.RUNNING,
                "",
                starter.value(),
                store.now(),
                null,
                depth,
                "");
        store.begin(instance, () -> processes.start(workflow, id));
        return id;
    }

    boolean isRunning(WorkflowDefinition workflow, RecordId record) {
        return instances.findByRecordIdAndState(record.value(), InstanceRow.RUNNING).stream()
                .anyMatch(instance -> instance.definition().equals(workflow.key()));
    }

    /** Lets the waiting cases of a record go on whose condition now holds. */
    void wake(RecordId record) {
        for (InstanceRow found : instances.findByRecordIdAndState(record.value(), InstanceRow.RUNNING)) {
            for (TaskRow seen : store.openTasks(found.id())) {
                if (wait(found, seen) != null) {
                    wake(found.id(), seen.id());
                }
            }
        }
    }

    private void wake(long id, long task) {
        InstanceRow instance = store.lock(id);
        for (TaskRow open : store.openTasks(id)) {
            WaitStep wait = wait(instance, open);
            if (open.id() == task && wait != null && wait.isOver(steps.run(instance, open.step()))) {
                processes.proceed(open.executionId(), false);
            }
        }
    }

    private @Nullable WaitStep wait(InstanceRow instance, TaskRow task) {
        return workflows
                .find(instance.definition(), instance.version())
                .flatMap(workflow -> workflow.find(task.step()))
                .map(step -> step instanceof WaitStep wait ? wait : null)
                .orElse(null);
    }

    void stopAll(RecordId record, String reason) {
        stopAll(instances.findByRecordIdAndState(record.value(), InstanceRow.RUNNING), UserId.SYSTEM, reason);
    }

    void stopAll(FormKey form, String reason) {
        stopAll(instances.findByAppAndFormAndState(form.app(), form.key(), InstanceRow.RUNNING), UserId.SYSTEM, reason);
    }

    void stopAll(DefinitionKey workflow, String reason) {
        stopAll(
                instances.findByAppAndWorkflowAndState(workflow.app(), workflow.key(), InstanceRow.RUNNING),
                UserId.SYSTEM,
                reason);
    }

    private void stopAll(List<InstanceRow> found, UserId by, String reason) {
        found.forEach(instance -> stop(instance.id(), by, reason));
    }

    /** Ends a case before its time; its open tasks are closed. */
    void stop(long id, UserId by, String reason) {
        InstanceRow instance = store.lock(id);
        if (!instance.running()) {
            return;
        }
        store.openTasks(id).forEach(task -> store.close(task, TaskRow.STOPPED, "", by));
        store.end(instance, STOPPED, reason, List.of());
        store.log(id, "", CaseEvent.STOPPED, by, reason);
        processes.stop(id, reason);
        team.news().stopped(instance);
    }

    void stop(long id, Actor by) {
        stop(id, by.id(), "workflow.stopped.by-person");
    }
}

package io.formwork.workflow.cases;

import io.formwork.identity.UserId;
import io.formwork.workflow.CaseEvent;
import io.formwork.workflow.PublishedWorkflows;
import io.formwork.workflow.engine.Arrival;
import io.formwork.workflow.engine.ProcessSteps;
import io.formwork.workflow.step.BranchStep;
import io.formwork.workflow.step.WorkflowStep;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.TaskRow;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers the engine: what a step of a workflow does to the case that comes to it. */
@Singleton
class CaseSteps implements ProcessSteps {

    static final String COMPLETED = "completed";
    static final String REJECTED = "rejected";

    private final CaseStore store;
    private final CaseRecords records;
    private final CaseTeam team;
    private final PublishedWorkflows workflows;

    CaseSteps(CaseStore store, CaseRecords records, CaseTeam team, PublishedWorkflows workflows) {
        this.store = store;
        this.records = records;
        this.team = team;
        this.workflows = workflows;
    }

    @Override
    public boolean enter(long id, Arrival arrival) {
        InstanceRow instance = store.instance(id);
        return step(instance, arrival.step()).enter(new CaseRun(instance, arrival, store, records, team));
    }

    @Override
    public void leave(long id, String step, boolean timedOut) {
        store.lock(id);
        for (TaskRow task : store.openTasks(id)) {
            if (task.step().equals(step)) {
                CaseEvent event = timedOut ? CaseEvent.TIMED_OUT : CaseEvent.WAITED;
                store.close(task, TaskRow.DONE, event.code(), UserId.SYSTEM);
                store.log(id, step, event, UserId.SYSTEM, "");
            }
        }
    }

    @Override
    public boolean takes(long id, String step, String branch) {
        InstanceRow instance = store.instance(id);
        return step(instance, step) instanceof BranchStep choice && choice.takes(branch, run(instance, step));
    }

    @Override
    public void ended(long id, boolean rejected, List<String> path) {
        InstanceRow instance = store.instance(id);
        store.end(instance, rejected ? REJECTED : COMPLETED, "", path);
        store.log(id, "", CaseEvent.ENDED, UserId.SYSTEM, rejected ? REJECTED : COMPLETED);
        team.news().ended(instance, rejected);
    }

    @Override
    public void failed(long id, String reason) {
        InstanceRow instance = store.instance(id);
        store.log(id, "", CaseEvent.FAILED, UserId.SYSTEM, reason);
        team.news().failed(instance, team.people().administrators());
    }

    /** A case at a step as somebody asks about it who is not the engine. */
    CaseRun run(InstanceRow instance, String step) {
        return new CaseRun(instance, new Arrival(step, "", List.of()), store, records, team);
    }

    private WorkflowStep step(InstanceRow instance, String step) {
        return workflows
                .find(instance.definition(), instance.version())
                .flatMap(workflow -> workflow.find(step))
                .orElseThrow(() -> new IllegalStateException("Case " + instance.id() + " has no step " + step));
    }
}

package io.formwork.workflow.cases;

import io.formwork.form.condition.Condition;
import io.formwork.identity.UserId;
import io.formwork.record.FormRecord;
import io.formwork.workflow.CaseEvent;
import io.formwork.workflow.engine.Arrival;
import io.formwork.workflow.step.HumanStep;
import io.formwork.workflow.step.StepAssignee;
import io.formwork.workflow.step.StepRun;
import io.formwork.workflow.step.StepValue;
import io.formwork.workflow.step.WaitStep;
import io.formwork.workflow.step.WorkflowStep;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.TaskRow;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One case at one step. */
final class CaseRun implements StepRun {

    private final InstanceRow instance;
    private final Arrival arrival;
    private final String step;
    private final CaseStore store;
    private final CaseRecords records;
    private final CasePeople people;
    private final CaseNews news;

    CaseRun(InstanceRow instance, Arrival arrival, CaseStore store, CaseRecords records, CaseTeam team) {
        this.instance = instance;
        this.arrival = arrival;
        this.step = arrival.step();
        this.store = store;
        this.records = records;
        this.people = team.people();
        this.news = team.news();
    }

    @Override
    public boolean holds(Condition condition) {
        return records.holds(condition, records.get(instance));
    }

    @Override
    public void openTask(HumanStep human) {
        CasePeople.Found found = people.find(instance, human.assignees(), human.everybody());
        TaskRow row = store.row(
                place(human, arrival.path()), human.everybody(), found.fallback(), TaskRow.OPEN, due(human.due()));
        TaskRow task = store.openFor(row, found.holders());
        news.task(instance, task, human, people.persons(found.holders()));
    }

    @Override
    public void openWait(WaitStep wait) {
        store.open(place(wait, arrival.path()), due(wait.atMost()));
    }

    @Override
    public void update(Map<String, StepValue> values) {
        records.update(instance, step, values);
        store.log(instance.id(), step, CaseEvent.UPDATED, UserId.SYSTEM, String.join(", ", values.keySet()));
    }

    @Override
    public void create(String form, Map<String, StepValue> values) {
        FormRecord created = records.create(instance, step, form, values);
        store.log(instance.id(), step, CaseEvent.CREATED, UserId.SYSTEM, form + "/" + created.id());
    }

    @Override
    public void tell(WorkflowStep told, List<StepAssignee> recipients) {
        CasePeople.Found found = people.find(instance, recipients, true);
        TaskRow row = store.row(place(told, List.of()), false, found.fallback(), TaskRow.TOLD, null);
        TaskRow task = store.openFor(row, found.holders());
        store.log(instance.id(), step, CaseEvent.TOLD, UserId.SYSTEM, people.names(found.holders()));
        news.told(instance, task, told, people.persons(found.holders()));
    }

    private CaseStore.Place place(WorkflowStep at, List<String> path) {
        return new CaseStore.Place(instance.id(), step, at.type(), arrival.execution(), path);
    }

    private @Nullable LocalDateTime due(Optional<Duration> limit) {
        return limit.map(store.now()::plus).orElse(null);
    }
}

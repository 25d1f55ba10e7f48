package io.formwork.workflow.cases;

import io.formwork.form.FormDefinition;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.record.FormRecord;
import io.formwork.workflow.CaseEvent;
import io.formwork.workflow.TaskCompletion;
import io.formwork.workflow.TaskCounts;
import io.formwork.workflow.TaskDetail;
import io.formwork.workflow.TaskField;
import io.formwork.workflow.TaskPage;
import io.formwork.workflow.TaskQuery;
import io.formwork.workflow.TaskService;
import io.formwork.workflow.TaskSummary;
import io.formwork.workflow.step.FieldUse;
import io.formwork.workflow.step.HumanStep;
import io.formwork.workflow.store.AssigneeRepository;
import io.formwork.workflow.store.AssigneeRow;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.TaskRepository;
import io.formwork.workflow.store.TaskRow;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
class CaseTaskService implements TaskService {

    private static final int LONGEST_COMMENT = 2000;

    private final TaskRepository tasks;
    private final AssigneeRepository assignees;
    private final CaseStore store;
    private final CaseViews views;
    private final TaskWork work;
    private final PublishedForms forms;
    private final Holdings holdings;

    CaseTaskService(
            TaskRepository tasks,
            AssigneeRepository assignees,
            CaseStore store,
            CaseViews views,
            TaskWork work,
            PublishedForms forms,
            Holdings holdings) {
        this.holdings = holdings;
        this.tasks = tasks;
        this.assignees = assignees;
        this.store = store;
        this.views = views;
        this.work = work;
        this.forms = forms;
    }

    @Override
    @Transactional(readOnly = true)
    public TaskPage list(Actor actor, TaskQuery query) {
        Holding holding = holdings.of(actor);
        int most = query.limit() + 1;
        List<TaskRow> rows = switch (query.box()) {
            case MINE -> tasks.heldBy(holding.all(), AssigneeRow.OPEN, TaskRow.OPEN, query.before(), most);
            case TOLD -> tasks.heldBy(holding.own(), AssigneeRow.OPEN, TaskRow.TOLD, query.before(), most);
            case DONE -> tasks.doneBy(actor.id().value(), query.before(), most);
        };
        boolean more = rows.size() > query.limit();
        List<TaskRow> page = more ? rows.subList(0, query.limit()) : rows;
        List<TaskSummary> summaries = views.tasks(actor, page);
        return new TaskPage(
                query.box() == TaskQuery.Box.MINE ? forWhom(holding, summaries) : summaries,
                more ? Optional.of(page.getLast().id()) : Optional.empty());
    }

    private List<TaskSummary> forWhom(Holding holding, List<TaskSummary> summaries) {
        if (holding.others().isEmpty() || summaries.isEmpty()) {
            return summaries;
        }
        Map<Long, List<AssigneeRow>> rows =
                assignees.findByTaskIdIn(summaries.stream().map(TaskSummary::id).toList()).stream()
                        .collect(Collectors.groupingBy(AssigneeRow::taskId));
        return summaries.stream()
                .map(task -> forWhom(holding, task, rows.getOrDefault(task.id(), List.of())))
                .toList();
    }

    private TaskSummary forWhom(Holding holding, TaskSummary task, List<AssigneeRow> rows) {
        return holding.open(rows)
                .flatMap(row -> Optional.ofNullable(holding.behalf(row)))
                .map(away -> task.onBehalfOf(work.name(new UserId(away))))
                .orElse(task);
    }

    @Override
    @Transactional(readOnly = true)
    public TaskCounts counts(Actor actor) {
        Holding holding = holdings.of(actor);
        return new TaskCounts(
                tasks.countHeldBy(holding.all(), AssigneeRow.OPEN, TaskRow.OPEN),
                tasks.countOverdue(holding.all(), store.now()),
                tasks.countDoneBy(actor.id().value()),
                tasks.countHeldBy(holding.own(), AssigneeRow.OPEN, TaskRow.TOLD),
                store.countStartedBy(actor.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public TaskDetail get(Actor actor, long id) {
        TaskRow task = task(id);
        InstanceRow instance = store.instance(task.instanceId());
        List<AssigneeRow> rows = assignees.findByTaskIdOrderById(id);
        Holding holding = requireVisible(actor, task, rows);
        FormDefinition form = forms.get(instance.formKey());
        Optional<HumanStep> step = work.find(instance, task);
        boolean mayAct = task.open() && holding.open(rows).isPresent();
        Map<String, FieldUse> uses = step.map(HumanStep::fields).orElse(Map.of());
        // The step's own rights are those of who is to act; afterwards, as without any, everybody has his own.
        Optional<FormRecord> record = mayAct && !uses.isEmpty() ? work.record(instance) : work.record(actor, instance);
        List<TaskField> fields = fields(form, uses, mayAct, record);
        return new TaskDetail(
                task.open()
                        ? forWhom(holding, views.summary(actor, instance, task), rows)
                        : views.summary(actor, instance, task),
                form,
                mayAct,
                step.map(HumanStep::decides).orElse(false),
                task.fallback(),
                fields,
                values(record, fields),
                views.people(instance, task, actor.language()),
                views.log(instance));
    }

    /** The step's fields; where it names none, those of which the person sees something. */
    private static List<TaskField> fields(
            FormDefinition form, Map<String, FieldUse> uses, boolean mayAct, Optional<FormRecord> record) {
        List<TaskField> fields = new ArrayList<>();
        if (mayAct && !uses.isEmpty()) {
            uses.forEach((name, use) -> form.find(name).ifPresent(field -> fields.add(new TaskField(field, use))));
            return fields;
        }
        record.ifPresent(seen -> form.fields().stream()
                .filter(field -> uses.isEmpty() || uses.containsKey(field.name()))
                .filter(field -> seen.values().containsKey(field.name()))
                .forEach(field -> fields.add(new TaskField(field, FieldUse.READ))));
        return fields;
    }

    private static Map<String, Object> values(Optional<FormRecord> record, List<TaskField> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (TaskField field : fields) {
            String name = field.field().name();
            record.flatMap(found -> found.find(name)).ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    @Override
    @Transactional
    public void complete(Actor actor, long id, TaskCompletion completion) {
        requireComment(completion.comment());
        InstanceRow instance = store.lock(task(id).instanceId());
        TaskRow task = task(id);
        List<AssigneeRow> rows = assignees.findByTaskIdOrderById(id);
        Holding holding = requireVisible(actor, task, rows);
        requireOpen(task);
        AssigneeRow own = holding.open(rows).orElseThrow(() -> notYours(holding, rows));
        Long behalf = holding.behalf(own);
        HumanStep step = work.find(instance, task).orElseThrow(() -> new NotFound("workflow.task.unknown", id));
        boolean rejected = requireDecision(step, completion.decision());

        work.write(actor, instance, step, completion.values(), !rejected);
        String state = rejected ? AssigneeRow.REJECTED : AssigneeRow.DONE;
        assignees.update(own.acted(state, actor.id().value(), store.now(), completion.comment(), behalf));
        CaseEvent event = !step.decides() ? CaseEvent.DONE : rejected ? CaseEvent.REJECTED : CaseEvent.APPROVED;
        store.log(instance.id(), task.step(), event, actor.id(), completion.comment(), behalf);
        List<AssigneeRow> others =
                rows.stream().filter(row -> row.open() && row.id() != own.id()).toList();
        if (task.everybody() && !rejected && !others.isEmpty()) {
            return;
        }
        others.forEach(row -> assignees.update(row.skipped()));
        store.close(task, TaskRow.DONE, event.code(), actor.id());
        work.proceed(task, rejected);
    }

    @Override
    @Transactional
    public void transfer(Actor actor, long id, UserId to, String comment) {
        if (actor.external()) {
            throw new Forbidden("workflow.transfer.external");
        }
        requireComment(comment);
        InstanceRow instance = store.lock(task(id).instanceId());
        TaskRow task = task(id);
        List<AssigneeRow> rows = assignees.findByTaskIdOrderById(id);
        Holding holding = requireVisible(actor, task, rows);
        requireOpen(task);
        AssigneeRow own = holding.open(rows)
                .or(() ->
                        rows.stream().filter(row -> actor.admin() && row.open()).findFirst())
                .orElseThrow(() -> notYours(holding, rows));
        work.requirePerson(to);
        store.pass(own.acted(AssigneeRow.PASSED, actor.id().value(), store.now(), comment, holding.behalf(own)), to);
        work.transferred(actor, instance, task, to, comment, holding.behalf(own));
    }

    private TaskRow task(long id) {
        return tasks.findById(id).orElseThrow(() -> new NotFound("workflow.task.unknown", Long.toString(id)));
    }

    private Holding requireVisible(Actor actor, TaskRow task, List<AssigneeRow> rows) {
        Holding holding = holdings.of(actor);
        if (!holding.concerns(task, rows) && !actor.admin()) {
            throw new NotFound("workflow.task.unknown", Long.toString(task.id()));
        }
        return holding;
    }

    private void requireOpen(TaskRow task) {
        if (task.open()) {
            return;
        }
        if (task.completedBy() == null || task.state().equals(TaskRow.STOPPED)) {
            throw new Conflict("workflow.conflict.stopped");
        }
        throw new Conflict(
                "workflow.conflict.done",
                work.name(new UserId(task.completedBy())),
                task.completedAt() == null ? "" : CaseViews.instant(task.completedAt()));
    }

    private static RuntimeException notYours(Holding holding, List<AssigneeRow> rows) {
        return rows.stream().anyMatch(holding::hasActed)
                ? new Conflict("workflow.conflict.acted")
                : new Forbidden("workflow.forbidden.task");
    }

    private static boolean requireDecision(HumanStep step, String decision) {
        if (!step.decides()) {
            if (!decision.isEmpty()) {
                throw new Invalid(new Violation("/decision", "unknown", "workflow.rule.no-decision"));
            }
            return false;
        }
        if (!decision.equals(TaskCompletion.APPROVE) && !decision.equals(TaskCompletion.REJECT)) {
            throw new Invalid(new Violation("/decision", "enum", "workflow.rule.decision"));
        }
        return decision.equals(TaskCompletion.REJECT);
    }

    private static void requireComment(String comment) {
        if (comment.length() > LONGEST_COMMENT) {
            throw new Invalid(new Violation("/comment", "maxLength", "workflow.rule.comment", LONGEST_COMMENT));
        }
    }
}

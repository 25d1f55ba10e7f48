package io.formwork.workflow.cases;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.workflow.CaseEvent;
import io.formwork.workflow.CaseLogEntry;
import io.formwork.workflow.CaseSummary;
import io.formwork.workflow.PublishedWorkflows;
import io.formwork.workflow.TaskPerson;
import io.formwork.workflow.TaskSummary;
import io.formwork.workflow.WaitingStep;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.drawing.Block;
import io.formwork.workflow.step.WorkflowStep;
import io.formwork.workflow.store.AssigneeRepository;
import io.formwork.workflow.store.AssigneeRow;
import io.formwork.workflow.store.InstanceRepository;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.LogRepository;
import io.formwork.workflow.store.LogRow;
import io.formwork.workflow.store.TaskRepository;
import io.formwork.workflow.store.TaskRow;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns rows into what people are shown. */
@Singleton
class CaseViews {

    private final InstanceRepository instances;
    private final TaskRepository tasks;
    private final AssigneeRepository assignees;
    private final LogRepository logs;
    private final PublishedWorkflows workflows;
    private final CaseDirectory people;
    private final CaseTitles titles;
    private final Clock clock;

    CaseViews(
            InstanceRepository instances,
            TaskRepository tasks,
            AssigneeRepository assignees,
            LogRepository logs,
            PublishedWorkflows workflows,
            CaseNames names,
            Clock clock) {
        this.instances = instances;
        this.tasks = tasks;
        this.assignees = assignees;
        this.logs = logs;
        this.workflows = workflows;
        this.people = names.people();
        this.titles = names.titles();
        this.clock = clock;
    }

    List<TaskSummary> tasks(Actor actor, List<TaskRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, InstanceRow> byId = new HashMap<>();
        instances
                .findByIdIn(rows.stream().map(TaskRow::instanceId).distinct().toList())
                .forEach(instance -> byId.put(instance.id(), instance));
        Map<Long, String> known = titles.of(actor, byId.values());
        return rows.stream()
                .flatMap(row -> task(actor, byId.get(row.instanceId()), row, known))
                .toList();
    }

    private Stream<TaskSummary> task(
            Actor actor, @Nullable InstanceRow instance, TaskRow row, Map<Long, String> known) {
        if (instance == null) {
            return Stream.empty();
        }
        String title = known.getOrDefault(instance.id(), "");
        return Stream.of(
                title.equals(instance.record().toString())
                        ? summary(actor, instance, row)
                        : summary(instance, row, title));
    }

    TaskSummary summary(Actor actor, InstanceRow instance, TaskRow row) {
        return summary(instance, row, titles.at(actor, instance, row.open() ? step(instance, row.step()) : null));
    }

    private @Nullable WorkflowStep step(InstanceRow instance, String step) {
        return workflows
                .find(instance.definition(), instance.version())
                .flatMap(workflow -> workflow.find(step))
                .orElse(null);
    }

    private TaskSummary summary(InstanceRow instance, TaskRow row, String title) {
        return new TaskSummary(
                row.id(),
                instance.id(),
                label(instance),
                stepLabel(instance, row.step()),
                row.type(),
                instance.formKey(),
                instance.record(),
                title,
                row.state(),
                row.decision(),
                name(instance.startedBy()),
                instant(row.createdAt()),
                moment(row.dueAt()),
                overdue(row),
                moment(row.completedAt()),
                nameOrNothing(row.completedBy()),
                "");
    }

    List<CaseSummary> cases(Actor actor, List<InstanceRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<TaskRow>> open =
                tasks
                        .findByInstanceIdInAndState(
                                rows.stream().map(InstanceRow::id).toList(), TaskRow.OPEN)
                        .stream()
                        .collect(Collectors.groupingBy(TaskRow::instanceId));
        Map<Long, String> known = titles.of(actor, rows);
        return rows.stream()
                .map(row -> summary(
                        row,
                        known.getOrDefault(row.id(), ""),
                        open.getOrDefault(row.id(), List.of()),
                        actor.language()))
                .toList();
    }

    private CaseSummary summary(InstanceRow row, String title, List<TaskRow> open, Language language) {
        return new CaseSummary(
                row.id(),
                label(row),
                row.version(),
                row.formKey(),
                row.record(),
                title,
                row.state(),
                row.reason(),
                name(row.startedBy()),
                instant(row.startedAt()),
                moment(row.endedAt()),
                open.stream().map(task -> waiting(row, task, language)).toList());
    }

    private WaitingStep waiting(InstanceRow instance, TaskRow task, Language language) {
        List<String> names = assignees.findByTaskIdOrderById(task.id()).stream()
                .filter(AssigneeRow::open)
                .map(row -> holderName(instance, row.holder(), language))
                .toList();
        return new WaitingStep(
                Block.nodeOf(task.step()),
                stepLabel(instance, task.step()),
                names,
                instant(task.createdAt()),
                moment(task.dueAt()),
                overdue(task));
    }

    List<TaskPerson> people(InstanceRow instance, TaskRow task, Language language) {
        return assignees.findByTaskIdOrderById(task.id()).stream()
                .map(row -> new TaskPerson(
                        row.actedBy() == null ? holderName(instance, row.holder(), language) : name(row.actedBy()),
                        row.actedBy() == null && !Holder.isUser(row.holder()),
                        row.state(),
                        moment(row.actedAt()),
                        row.comment(),
                        nameOrNothing(row.onBehalf())))
                .toList();
    }

    List<CaseLogEntry> log(InstanceRow instance) {
        return logs.findByInstanceIdOrderById(instance.id()).stream()
                .map(row -> entry(instance, row))
                .toList();
    }

    private CaseLogEntry entry(InstanceRow instance, LogRow row) {
        return new CaseLogEntry(
                row.step().isEmpty() ? LocalizedText.EMPTY : stepLabel(instance, row.step()),
                CaseEvent.ofCode(row.event()),
                row.actor() == UserId.SYSTEM.value() ? "" : name(row.actor()),
                instant(row.at()),
                row.detail(),
                nameOrNothing(row.onBehalf()));
    }

    /** The nodes and flows through which a case came. */
    List<String> visited(InstanceRow instance, WorkflowDefinition workflow) {
        Stream<String> waits =
                tasks.findByInstanceIdOrderById(instance.id()).stream().map(TaskRow::path);
        return workflow.draw()
                .along(Stream.concat(waits, Stream.of(instance.path()))
                        .flatMap(path -> Stream.of(path.split(" ")))
                        .collect(Collectors.toSet()));
    }

    private String holderName(InstanceRow instance, String holder, Language language) {
        if (Holder.isUser(holder)) {
            return people.name(Holder.userOf(holder));
        }
        return Holder.isRole(holder)
                ? people.roleName(instance.app(), Holder.roleOf(holder), language)
                : people.administratorsName(language);
    }

    private LocalizedText label(InstanceRow instance) {
        return workflows
                .find(instance.definition(), instance.version())
                .map(WorkflowDefinition::words)
                .orElse(LocalizedText.of(instance.workflow(), instance.workflow()));
    }

    private LocalizedText stepLabel(InstanceRow instance, String step) {
        return workflows
                .find(instance.definition(), instance.version())
                .flatMap(workflow -> workflow.find(step))
                .map(found -> found.label())
                .orElse(LocalizedText.of(step, step));
    }

    private boolean overdue(TaskRow row) {
        return row.open()
                && row.dueAt() != null
                && row.dueAt().isBefore(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private String nameOrNothing(@Nullable Long user) {
        return user == null ? "" : name(user);
    }

    private String name(long user) {
        return people.name(new UserId(user));
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(@Nullable LocalDateTime utc) {
        return Optional.ofNullable(utc).map(CaseViews::instant);
    }
}

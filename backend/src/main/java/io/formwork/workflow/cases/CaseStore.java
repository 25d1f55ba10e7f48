package io.formwork.workflow.cases;

import io.formwork.identity.UserId;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.workflow.CaseEvent;
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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of cases; whoever moves a case locks its instance first. */
@Singleton
class CaseStore {

    /** Where a case is: at a step of some type, in the engine, and by which flows it came. */
    record Place(long instance, String step, String type, String execution, List<String> path) {}

    private static final int LONGEST_DETAIL = 2000;
    private static final ScopedValue<InstanceRow> BEGINNING = ScopedValue.newInstance();

    private final InstanceRepository instances;
    private final TaskRepository tasks;
    private final AssigneeRepository assignees;
    private final LogRepository logs;
    private final TimeOrderedIds ids;
    private final Clock clock;

    CaseStore(
            InstanceRepository instances,
            TaskRepository tasks,
            AssigneeRepository assignees,
            LogRepository logs,
            TimeOrderedIds ids,
            Clock clock) {
        this.instances = instances;
        this.tasks = tasks;
        this.assignees = assignees;
        this.logs = logs;
        this.ids = ids;
        this.clock = clock;
    }

    long nextId() {
        return ids.next();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Stores a new case and does what it begins with; the row is known meanwhile, as nobody else can have changed it. */
    void begin(InstanceRow instance, Runnable first) {
        instances.save(instance);
        ScopedValue.where(BEGINNING, instance).run(first);
    }

    InstanceRow instance(long id) {
        if (BEGINNING.isBound() && BEGINNING.get().id() == id) {
            return BEGINNING.get();
        }
        return instances.findById(id).orElseThrow(() -> new NotFound("workflow.unknown", Long.toString(id)));
    }

    long countStartedBy(UserId user) {
        return instances.countByStartedBy(user.value());
    }

    InstanceRow lock(long id) {
        return instances.findByIdForUpdate(id).orElseThrow(() -> new NotFound("workflow.unknown", Long.toString(id)));
    }

    /** A step at which the case now waits for its record or for time to pass. */
    void open(Place place, @Nullable LocalDateTime due) {
        tasks.save(row(place, false, false, TaskRow.OPEN, due));
    }

    /** A step that these holders now have. */
    TaskRow openFor(TaskRow task, Collection<String> holders) {
        TaskRow saved = tasks.save(task);
        assignees.saveAll(holders.stream()
                .map(holder -> AssigneeRow.open(ids.next(), saved.id(), holder))
                .toList());
        return saved;
    }

    /** What somebody held goes to somebody else, unless that one holds it anyway. */
    void pass(AssigneeRow passed, UserId to) {
        assignees.update(passed);
        String holder = Holder.user(to);
        if (assignees.findByTaskIdOrderById(passed.taskId()).stream()
                .noneMatch(row -> row.open() && row.holder().equals(holder))) {
            assignees.save(AssigneeRow.open(ids.next(), passed.taskId(), holder));
        }
    }

    TaskRow row(Place place, boolean everybody, boolean fallback, String state, @Nullable LocalDateTime due) {
        return new TaskRow(
                ids.next(),
                place.instance(),
                place.step(),
                place.type(),
                everybody,
                fallback,
                state,
                "",
                place.execution(),
                now(),
                due,
                null,
                null,
                String.join(" ", place.path()));
    }

    List<TaskRow> openTasks(long instance) {
        return tasks.findByInstanceIdAndState(instance, TaskRow.OPEN);
    }

    void close(TaskRow task, String state, String decision, UserId by) {
        tasks.update(task.closed(state, decision, now(), by.value()));
    }

    void end(InstanceRow instance, String state, String reason, List<String> path) {
        instances.update(instance.ended(state, reason, now(), String.join(" ", path)));
    }

    void log(long instance, String step, CaseEvent event, UserId actor, String detail) {
        log(instance, step, event, actor, detail, null);
    }

    /** @param behalf in whose place the actor did it */
    void log(long instance, String step, CaseEvent event, UserId actor, String detail, @Nullable Long behalf) {
        String kept = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
        logs.save(new LogRow(ids.next(), instance, step, event.code(), actor.value(), now(), kept, behalf));
    }
}

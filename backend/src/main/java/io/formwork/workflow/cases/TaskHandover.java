package io.formwork.workflow.cases;

import io.formwork.handover.HandoverItem;
import io.formwork.handover.HandoverOrder;
import io.formwork.handover.HandoverPart;
import io.formwork.handover.HandoverResult;
import io.formwork.identity.UserId;
import io.formwork.platform.sql.Transactions;
import io.formwork.workflow.store.AssigneeRepository;
import io.formwork.workflow.store.AssigneeRow;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.TaskRepository;
import io.formwork.workflow.store.TaskRow;
import jakarta.inject.Singleton;
import java.util.List;

/** The open tasks that somebody holds in person, each handed on as if it were transferred. */
@Singleton
class TaskHandover implements HandoverPart {

    private final TaskRepository tasks;
    private final AssigneeRepository assignees;
    private final CaseStore store;
    private final TaskWork work;
    private final Transactions transactions;

    TaskHandover(
            TaskRepository tasks,
            AssigneeRepository assignees,
            CaseStore store,
            TaskWork work,
            Transactions transactions) {
        this.tasks = tasks;
        this.assignees = assignees;
        this.store = store;
        this.work = work;
        this.transactions = transactions;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<HandoverItem> items(UserId leaver) {
        long count = transactions.read(
                () -> tasks.countHeldBy(List.of(Holder.user(leaver)), AssigneeRow.OPEN, TaskRow.OPEN));
        return count == 0
                ? List.of()
                : List.of(new HandoverItem("tasks", "handover.item.tasks", List.of(), count, true));
    }

    @Override
    public HandoverResult handOver(HandoverOrder order, String item) {
        String holder = Holder.user(order.leaver().id());
        HandoverResult.Tally tally = new HandoverResult.Tally();
        transactions
                .read(() -> tasks.heldBy(
                        List.of(holder), AssigneeRow.OPEN, TaskRow.OPEN, Long.MAX_VALUE, Integer.MAX_VALUE))
                .forEach(task -> tally.attempt(
                        Long.toString(task.id()), () -> transactions.write(() -> pass(order, task.id(), holder))));
        return tally.result();
    }

    private void pass(HandoverOrder order, long id, String holder) {
        InstanceRow instance =
                store.lock(tasks.findById(id).map(TaskRow::instanceId).orElseThrow());
        TaskRow task = tasks.findById(id).filter(TaskRow::open).orElse(null);
        if (task == null) {
            return;
        }
        assignees.findByTaskIdOrderById(id).stream()
                .filter(row -> row.open() && row.holder().equals(holder))
                .forEach(row -> {
                    UserId successor = order.successor().id();
                    store.pass(
                            row.acted(
                                    AssigneeRow.PASSED, order.actor().id().value(), store.now(), order.reason(), null),
                            successor);
                    work.transferred(order.actor(), instance, task, successor, order.reason(), null);
                });
    }
}

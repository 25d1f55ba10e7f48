package io.formwork.workflow.cases;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.notification.NotificationService;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import io.formwork.record.RecordTraces;
import io.formwork.workflow.store.InstanceRepository;
import io.formwork.workflow.store.InstanceRow;
import io.formwork.workflow.store.TaskRepository;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Cases of records: they go on, without the title, the words of those who handled them, and the notices of their tasks. */
@Singleton
class CaseTraces implements RecordTraces {

    private final InstanceRepository instances;
    private final TaskRepository tasks;
    private final NotificationService notifications;
    private final Transactions transactions;

    CaseTraces(
            InstanceRepository instances,
            TaskRepository tasks,
            NotificationService notifications,
            Transactions transactions) {
        this.instances = instances;
        this.tasks = tasks;
        this.notifications = notifications;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Set<String> tables() {
        return Set.of("workflow_instance", "workflow_task", "workflow_assignee", "workflow_log");
    }

    @Override
    public long count(FormDefinition form, Collection<RecordId> records) {
        return records.stream()
                .mapToLong(record -> of(form.key(), record).size())
                .sum();
    }

    @Override
    public JsonNode describe(FormKey form, RecordId record) {
        ArrayNode cases = Json.array();
        of(form, record)
                .forEach(each -> cases.addObject()
                        .put("workflow", each.workflow())
                        .put("state", each.state())
                        .put("startedAt", each.startedAt().toString()));
        return cases;
    }

    @Override
    public void erase(FormDefinition form, RecordId record) {
        for (InstanceRow each : of(form.key(), record)) {
            tasks.findByInstanceIdOrderById(each.id())
                    .forEach(task -> notifications.forgetLeadingTo("todo/" + task.id()));
            instances.forgetTitle(each.id());
            instances.forgetWords(each.id());
            instances.forgetLog(each.id());
        }
    }

    @Override
    public Set<RecordId> inWork(FormKey form, Collection<RecordId> records) {
        List<Long> ids = records.stream().map(RecordId::value).toList();
        return transactions.read(() -> instances.findByRecordIdInAndState(ids, InstanceRow.RUNNING).stream()
                .filter(row -> row.app().equals(form.app()) && row.form().equals(form.key()))
                .map(row -> new RecordId(row.recordId()))
                .collect(Collectors.toSet()));
    }

    private List<InstanceRow> of(FormKey form, RecordId record) {
        return transactions.read(() -> instances.findByRecordIdOrderByIdDesc(record.value()).stream()
                .filter(row -> row.app().equals(form.app()) && row.form().equals(form.key()))
                .toList());
    }
}

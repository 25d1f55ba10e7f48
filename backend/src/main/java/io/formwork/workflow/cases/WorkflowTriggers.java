package io.formwork.workflow.cases;

import io.formwork.definition.DefinitionDeleted;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordWrite;
import io.formwork.record.RecordsWritten;
import io.formwork.workflow.PublishedWorkflows;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.WorkflowTrigger;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to records: starts workflows, wakes waiting cases, and ends those whose record or form is gone. */
@Singleton
class WorkflowTriggers {

    private static final Logger log = LoggerFactory.getLogger(WorkflowTriggers.class);

    private final PublishedWorkflows workflows;
    private final WorkflowRuntime runtime;
    private final CaseRecords records;

    WorkflowTriggers(PublishedWorkflows workflows, WorkflowRuntime runtime, CaseRecords records) {
        this.workflows = workflows;
        this.runtime = runtime;
        this.records = records;
    }

    @EventListener
    void onRecordsWritten(RecordsWritten event) {
        List<WorkflowDefinition> candidates = workflows.ofForm(event.form());
        if (candidates.isEmpty()) {
            return;
        }
        for (RecordWrite write : event.writes()) {
            switch (write.operation()) {
                case CREATE -> start(candidates, WorkflowTrigger.On.CREATED, write, event);
                case UPDATE -> {
                    runtime.wake(write.after().id());
                    start(candidates, WorkflowTrigger.On.UPDATED, write, event);
                }
                case DELETE -> runtime.stopAll(write.after().id(), "workflow.stopped.record-deleted");
                case RESTORE -> {}
            }
        }
    }

    @EventListener
    void onDefinitionDeleted(DefinitionDeleted event) {
        if (event.key().kind().equals(FormKey.KIND)) {
            runtime.stopAll(FormKey.of(event.key()), "workflow.stopped.form-deleted");
        }
    }

    private void start(
            List<WorkflowDefinition> candidates, WorkflowTrigger.On on, RecordWrite write, RecordsWritten event) {
        if (event.cause().kind() == Cause.Kind.SAMPLE) {
            return;
        }
        for (WorkflowDefinition workflow : candidates) {
            if (workflow.trigger().on() == on && wants(workflow, write)) {
                start(workflow, write.after(), event.actor(), event.cause());
            }
        }
    }

    /** A change sets a workflow off when its condition comes true, not as long as it stays so. */
    private boolean wants(WorkflowDefinition workflow, RecordWrite write) {
        var where = workflow.trigger().where();
        if (!records.holds(where, write.after())) {
            return false;
        }
        Optional<FormRecord> before = write.before();
        if (workflow.trigger().on() != WorkflowTrigger.On.UPDATED || before.isEmpty()) {
            return true;
        }
        boolean always = where.fields().isEmpty();
        return (always || !records.holds(where, before.get()))
                && !runtime.isRunning(workflow, write.after().id());
    }

    private void start(WorkflowDefinition workflow, FormRecord record, Actor starter, Cause cause) {
        if (cause.depth() >= WorkflowTrigger.DEEPEST) {
            log.warn("{} was not started for record {}: workflows set each other off", workflow.key(), record.id());
            return;
        }
        runtime.start(workflow, record, starter.id(), cause.depth());
    }
}

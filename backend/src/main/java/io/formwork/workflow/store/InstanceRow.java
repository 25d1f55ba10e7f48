package io.formwork.workflow.store;

import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormKey;
import io.formwork.record.RecordId;
import io.formwork.workflow.WorkflowDefinition;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code workflow_instance}; times are UTC.
 *
 * @param path the flows by which the case came to its end from where it waited last, with spaces between
 */
@MappedEntity("workflow_instance")
public record InstanceRow(
        @Id long id,
        String app,
        String workflow,
        int version,
        String form,
        long recordId,
        String title,
        String state,
        String reason,
        long startedBy,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        int causeDepth,
        String path) {

    public static final String RUNNING = "running";

    public DefinitionKey definition() {
        return new DefinitionKey(app, WorkflowDefinition.KIND, workflow);
    }

    public FormKey formKey() {
        return new FormKey(app, form);
    }

    public RecordId record() {
        return new RecordId(recordId);
    }

    public boolean running() {
        return RUNNING.equals(state);
    }

    public InstanceRow ended(String newState, String why, LocalDateTime at, String lastPath) {
        return new InstanceRow(
                id,
                app,
                workflow,
                version,
                form,
                recordId,
                title,
                newState,
                why,
                startedBy,
                startedAt,
                at,
                causeDepth,
                lastPath);
    }
}

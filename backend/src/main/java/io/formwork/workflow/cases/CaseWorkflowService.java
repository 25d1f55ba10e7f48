package io.formwork.workflow.cases;

import io.formwork.access.AccessService;
import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.Language;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.workflow.CaseLogEntry;
import io.formwork.workflow.CaseSummary;
import io.formwork.workflow.PublishedWorkflows;
import io.formwork.workflow.WaitingStep;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.WorkflowDiagram;
import io.formwork.workflow.WorkflowService;
import io.formwork.workflow.engine.Processes;
import io.formwork.workflow.store.InstanceRepository;
import io.formwork.workflow.store.InstanceRow;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

@Singleton
class CaseWorkflowService implements WorkflowService {

    private static final int LARGEST_PAGE = 200;

    private final InstanceRepository instances;
    private final CaseViews views;
    private final WorkflowRuntime runtime;
    private final PublishedWorkflows workflows;
    private final RecordService records;
    private final AccessService accesses;

    CaseWorkflowService(
            InstanceRepository instances,
            CaseViews views,
            WorkflowRuntime runtime,
            PublishedWorkflows workflows,
            RecordService records,
            AccessService accesses) {
        this.instances = instances;
        this.views = views;
        this.runtime = runtime;
        this.workflows = workflows;
        this.records = records;
        this.accesses = accesses;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseSummary> ofRecord(Actor actor, FormKey form, RecordId record) {
        records.get(actor, form, record);
        return views.cases(actor, instances.findByRecordIdOrderByIdDesc(record.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseSummary> startedBy(Actor actor, long before, int limit) {
        return views.cases(actor, instances.startedBy(actor.id().value(), before, Math.clamp(limit, 1, LARGEST_PAGE)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseLogEntry> log(Actor actor, long instance) {
        return views.log(visible(actor, instance));
    }

    @Override
    @Transactional(readOnly = true)
    public WorkflowDiagram diagram(Actor actor, long id) {
        InstanceRow instance = visible(actor, id);
        WorkflowDefinition workflow = workflows
                .find(instance.definition(), instance.version())
                .orElseThrow(() -> new NotFound("workflow.deleted", instance.workflow()));
        List<WaitingStep> current =
                views.cases(actor, List.of(instance)).getFirst().waiting();
        return new WorkflowDiagram(
                Processes.xml(workflow, actor.language()), views.visited(instance, workflow), current);
    }

    @Override
    public WorkflowDiagram preview(DefinitionKey key, ObjectNode document, Language language) {
        WorkflowDefinition workflow = WorkflowDefinition.parse(key, 0, document, new ArrayList<>());
        return new WorkflowDiagram(Processes.xml(workflow, language), List.of(), List.of());
    }

    @Override
    @Transactional
    public long start(Actor actor, DefinitionKey key, RecordId id) {
        WorkflowDefinition workflow =
                workflows.find(key).orElseThrow(() -> new NotFound("workflow.unpublished", key.key()));
        FormRecord visible = records.get(actor, workflow.formKey(), id);
        FormRecord whole = records.get(Actor.system(), workflow.formKey(), visible.id());
        return runtime.start(workflow, whole, actor.id(), 0);
    }

    @Override
    @Transactional
    public void stop(Actor actor, long id) {
        InstanceRow instance = visible(actor, id);
        if (!accesses.mayDesign(actor, instance.app())) {
            throw new Forbidden("workflow.forbidden.stop");
        }
        runtime.stop(id, actor);
    }

    /** The starter sees his case; everybody else must be able to see its record. */
    private InstanceRow visible(Actor actor, long id) {
        InstanceRow instance =
                instances.findById(id).orElseThrow(() -> new NotFound("workflow.unknown", Long.toString(id)));
        if (!actor.admin() && instance.startedBy() != actor.id().value()) {
            records.get(actor, instance.formKey(), instance.record());
        }
        return instance;
    }
}

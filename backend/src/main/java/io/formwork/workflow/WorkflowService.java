package io.formwork.workflow;

import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Language;
import io.formwork.record.RecordId;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The cases of workflows, for those who may see their records. */
public interface WorkflowService {

    /** Newest first. */
    List<CaseSummary> ofRecord(Actor actor, FormKey form, RecordId record);

    /** The cases that the actor set off, newest first, those before an id. */
    List<CaseSummary> startedBy(Actor actor, long before, int limit);

    /** Oldest first. */
    List<CaseLogEntry> log(Actor actor, long instance);

    /** The process of a case with its way and where it stands. */
    WorkflowDiagram diagram(Actor actor, long instance);

    /** The process that a draft would become. */
    WorkflowDiagram preview(DefinitionKey key, ObjectNode document, Language language);

    /** Starts a workflow by hand and answers the case's id. */
    long start(Actor actor, DefinitionKey workflow, RecordId record);

    /** Ends a case before its time; for administrators and those who design in the app. */
    void stop(Actor actor, long instance);
}

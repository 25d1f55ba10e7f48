package io.formwork.workflow;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.Problem;
import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.platform.text.LocalizedText;
import io.formwork.workflow.drawing.ProcessDrawing;
import io.formwork.workflow.step.StepReader;
import io.formwork.workflow.step.WorkflowStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A workflow as it was designed.
 *
 * @param form the key of the form whose records it is about
 */
public record WorkflowDefinition(
        DefinitionKey key,
        int version,
        LocalizedText label,
        String form,
        WorkflowTrigger trigger,
        List<WorkflowStep> steps) {

    public static final String KIND = "workflow";

    public WorkflowDefinition {
        steps = List.copyOf(steps);
    }

    public static WorkflowDefinition of(DefinitionVersion version) {
        return parse(version.key(), version.version(), version.document(), new ArrayList<>());
    }

    /** Reads a document; what cannot be read is left out and told as a problem. */
    public static WorkflowDefinition parse(
            DefinitionKey key, int version, ObjectNode document, List<Problem> problems) {
        return new WorkflowDefinition(
                key,
                version,
                LocalizedText.of(document.get("label")),
                document.path("form").asString(""),
                trigger(document.path("trigger"), problems),
                StepReader.steps(document.path("steps"), "/steps", problems));
    }

    private static WorkflowTrigger trigger(JsonNode node, List<Problem> problems) {
        String code = node.path("on").asString("created");
        Optional<WorkflowTrigger.On> on = WorkflowTrigger.On.ofCode(code);
        if (on.isEmpty()) {
            problems.add(Problem.error("/trigger/on", "workflow.check.trigger", code));
        }
        Condition where =
                StepReader.condition(node, "/trigger/where", "where", problems).orElse(Condition.ALWAYS);
        return new WorkflowTrigger(on.orElse(WorkflowTrigger.On.MANUAL), where);
    }

    public FormKey formKey() {
        return new FormKey(key.app(), form);
    }

    public LocalizedText words() {
        return label.isEmpty() ? LocalizedText.of(key.key(), key.key()) : label;
    }

    /** All steps, also those within branches, in the order of the document. */
    public List<WorkflowStep> allSteps() {
        List<WorkflowStep> all = new ArrayList<>();
        collect(steps, all);
        return all;
    }

    private static void collect(List<WorkflowStep> steps, List<WorkflowStep> all) {
        for (WorkflowStep step : steps) {
            all.add(step);
            collect(step.inner(), all);
        }
    }

    public Optional<WorkflowStep> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    private Map<String, WorkflowStep> byId() {
        Map<String, WorkflowStep> byId = new LinkedHashMap<>();
        allSteps().forEach(step -> byId.putIfAbsent(step.id(), step));
        return byId;
    }

    public ProcessDrawing draw() {
        return ProcessDrawing.of(steps.stream().map(WorkflowStep::draw).toList());
    }
}

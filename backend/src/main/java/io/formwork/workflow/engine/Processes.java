package io.formwork.workflow.engine;

import io.formwork.platform.text.Language;
import io.formwork.workflow.WorkflowDefinition;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.runtime.Execution;

/** Deploys workflows and moves their cases; all in the current transaction. */
@Singleton
public class Processes {

    /** What a workflow was deployed as; a definition made anew under an old name is another object. */
    private record Deployed(WorkflowDefinition workflow, String id) {}

    private final ProcessEngines engines;
    private final Map<String, Deployed> deployed = new ConcurrentHashMap<>();

    Processes(ProcessEngines engines) {
        this.engines = engines;
    }

    /** Makes a version ready to be started. */
    public void deploy(WorkflowDefinition workflow) {
        String key = BpmnCompiler.processKey(workflow);
        engine().getRepositoryService()
                .createDeployment()
                .name(key)
                .disableSchemaValidation()
                .addBpmnModel(key + ".bpmn20.xml", BpmnCompiler.compile(workflow, Language.ZH))
                .deploy();
    }

    /** Starts a case under a given id. */
    public void start(WorkflowDefinition workflow, long instance) {
        engine().getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionId(deployedId(workflow))
                .predefineProcessInstanceId(Long.toString(instance))
                .start();
    }

    private String deployedId(WorkflowDefinition workflow) {
        String key = BpmnCompiler.processKey(workflow);
        Deployed known = deployed.get(key);
        if (known == null || known.workflow() != workflow) {
            known = new Deployed(workflow, findDeployed(key));
            deployed.put(key, known);
        }
        return known.id();
    }

    private String findDeployed(String key) {
        ProcessDefinition definition = engine().getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("Published but not deployed: " + key);
        }
        return definition.getId();
    }

    /** Lets a waiting case go on. */
    public void proceed(String execution, boolean rejected) {
        engine().getRuntimeService().trigger(execution, Map.of(), Map.of(StepBehaviors.REJECTED, rejected));
    }

    /** Takes a case out of the engine. */
    public void stop(long instance, String reason) {
        String id = Long.toString(instance);
        boolean running = engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count()
                > 0;
        if (running) {
            engine().getRuntimeService().deleteProcessInstance(id, reason);
        }
    }

    /** The nodes at which a case stands. */
    public List<String> current(long instance) {
        return engine()
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(Long.toString(instance))
                .onlyChildExecutions()
                .list()
                .stream()
                .map(Execution::getActivityId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The BPMN 2.0 document of a workflow, with its layout. */
    public static String xml(WorkflowDefinition workflow, Language language) {
        BpmnModel model = BpmnCompiler.compile(workflow, language);
        return new String(new BpmnXMLConverter().convertToXML(model), StandardCharsets.UTF_8);
    }

    private ProcessEngine engine() {
        return engines.get();
    }
}

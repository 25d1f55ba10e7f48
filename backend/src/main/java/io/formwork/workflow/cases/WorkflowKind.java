package io.formwork.workflow.cases;

import io.formwork.access.RoleDefinition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishPlan;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.step.StepAssignee;
import io.formwork.workflow.step.StepCheck;
import io.formwork.workflow.step.StepReferences;
import io.formwork.workflow.step.WorkflowStep;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/** Workflows as a kind of definition; publishing one deploys its process. */
@Singleton
class WorkflowKind implements DefinitionKind {

    private final PublishedForms forms;
    private final PublishedDefinitions definitions;
    private final BeanProvider<WorkflowRuntime> runtime;

    WorkflowKind(PublishedForms forms, PublishedDefinitions definitions, BeanProvider<WorkflowRuntime> runtime) {
        this.forms = forms;
        this.definitions = definitions;
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return WorkflowDefinition.KIND;
    }

    @Override
    public List<Problem> check(DefinitionKey key, ObjectNode document) {
        List<Problem> problems = new ArrayList<>();
        WorkflowDefinition workflow = WorkflowDefinition.parse(key, 0, document, problems);
        new WorkflowCheck(workflow, new App(key), problems).run();
        return problems;
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        WorkflowDefinition workflow = WorkflowDefinition.parse(key, 0, document, new ArrayList<>());
        List<DefinitionReference> references =
                new ArrayList<>(StepReferences.one(key, FormKey.KIND, workflow.form(), "/form"));
        for (WorkflowStep step : workflow.allSteps()) {
            references.addAll(step.references(key));
        }
        return references;
    }

    @Override
    public PublishPlan plan(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode document) {
        long running = runtime.get().countRunning(key);
        int next = published.map(DefinitionVersion::version).orElse(0) + 1;
        List<PublishPlan.Step> steps = new ArrayList<>();
        steps.add(new PublishPlan.Step("workflow.plan.deploy", List.of(next), ""));
        if (running > 0) {
            steps.add(new PublishPlan.Step("workflow.plan.running", List.of(running), ""));
        }
        return new PublishPlan(steps);
    }

    @Override
    public void published(DefinitionVersion version) {
        runtime.get().deploy(WorkflowDefinition.of(version));
    }

    @Override
    public void deleted(DefinitionKey key) {
        runtime.get().stopAll(key, "workflow.stopped.workflow-deleted");
    }

    private final class App implements StepCheck.Surroundings {

        private final DefinitionKey workflow;

        private App(DefinitionKey workflow) {
            this.workflow = workflow;
        }

        @Override
        public Optional<FormDefinition> form(String key) {
            return StepReferences.one(workflow, FormKey.KIND, key, "").stream()
                    .findFirst()
                    .flatMap(form -> forms.find(FormKey.of(form.target())));
        }

        @Override
        public boolean hasRole(String key) {
            return StepReferences.one(workflow, RoleDefinition.KIND, key, "").stream()
                    .anyMatch(role -> definitions.known(role.target()));
        }

        @Override
        public boolean hasUser(String login) {
            return runtime.get().hasUser(login);
        }

        @Override
        public OptionalLong countOf(StepAssignee people) {
            return runtime.get().countOf(people);
        }
    }
}

package io.formwork.workflow;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.ParsedDefinitions;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Published workflows, read once per version. */
@Singleton
public class PublishedWorkflows {

    private final PublishedDefinitions definitions;
    private final ParsedDefinitions<WorkflowDefinition> parsed = new ParsedDefinitions<>(WorkflowDefinition::of);

    PublishedWorkflows(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    public Optional<WorkflowDefinition> find(DefinitionKey key) {
        return definitions.find(key).map(parsed::of);
    }

    /** The workflow as it was when a case began. */
    public Optional<WorkflowDefinition> find(DefinitionKey key, int version) {
        return definitions.find(key, version).map(parsed::of);
    }

    public List<WorkflowDefinition> list(String app) {
        return definitions.list(app, WorkflowDefinition.KIND).stream()
                .map(parsed::of)
                .toList();
    }

    /** The workflows about the records of a form. */
    public List<WorkflowDefinition> ofForm(FormKey form) {
        return list(form.app()).stream()
                .filter(workflow -> workflow.form().equals(form.key()))
                .toList();
    }
}

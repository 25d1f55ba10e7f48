package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.DefinitionKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.definition.DefinitionStarter;
import io.formwork.workflow.WorkflowDefinition;
import jakarta.inject.Singleton;
import tools.jackson.databind.node.ObjectNode;

/** A workflow begins without steps, set off by new records. */
@Singleton
final class StepStarter implements DefinitionStarter {

    @Override
    public String kind() {
        return WorkflowDefinition.KIND;
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.SITEMAP;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public ObjectNode start(DefinitionKey key, LocalizedText label) {
        ObjectNode document = Json.object();
        document.set("label", label.toJson());
        document.put("form", "");
        document.putObject("trigger").put("on", "created");
        document.putArray("steps");
        return document;
    }
}

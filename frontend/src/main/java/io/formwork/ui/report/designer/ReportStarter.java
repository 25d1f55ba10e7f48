package io.formwork.ui.report.designer;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.DefinitionKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.report.ReportDefinition;
import io.formwork.ui.definition.DefinitionStarter;
import jakarta.inject.Singleton;
import tools.jackson.databind.node.ObjectNode;

/** A report begins without sections. */
@Singleton
final class ReportStarter implements DefinitionStarter {

    private static final int AFTER_DASHBOARDS = 50;

    @Override
    public String kind() {
        return ReportDefinition.KIND;
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.FILE_PRESENTATION;
    }

    @Override
    public int order() {
        return AFTER_DASHBOARDS;
    }

    @Override
    public ObjectNode start(DefinitionKey key, LocalizedText label) {
        ObjectNode document = Json.object();
        document.set("label", label.toJson());
        document.putArray("sections");
        return document;
    }
}

package io.formwork.ui.dashboard;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.dashboard.DashboardDefinition;
import io.formwork.dashboard.PeriodPreset;
import io.formwork.definition.DefinitionKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.definition.DefinitionStarter;
import jakarta.inject.Singleton;
import tools.jackson.databind.node.ObjectNode;

/** A dashboard begins with a period filter and no cards. */
@Singleton
final class DashboardStarter implements DefinitionStarter {

    @Override
    public String kind() {
        return DashboardDefinition.KIND;
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.DASHBOARD;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public ObjectNode start(DefinitionKey key, LocalizedText label) {
        ObjectNode document = Json.object();
        document.set("label", label.toJson());
        document.putArray("filters")
                .addObject()
                .put("id", "period")
                .put("type", "period")
                .put("default", PeriodPreset.LAST_12_MONTHS.code());
        document.putArray("cards");
        return document;
    }
}

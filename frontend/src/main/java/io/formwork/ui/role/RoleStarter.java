package io.formwork.ui.role;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.access.RoleDefinition;
import io.formwork.definition.DefinitionKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.definition.DefinitionStarter;
import jakarta.inject.Singleton;
import tools.jackson.databind.node.ObjectNode;

/** A role begins without any right. */
@Singleton
final class RoleStarter implements DefinitionStarter {

    private static final int LAST = 70;

    @Override
    public String kind() {
        return RoleDefinition.KIND;
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.USER_CARD;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public ObjectNode start(DefinitionKey key, LocalizedText label) {
        ObjectNode document = Json.object();
        document.set("label", label.toJson());
        document.putArray("grants");
        return document;
    }
}

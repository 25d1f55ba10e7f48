package io.formwork.ui.form.designer;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.DefinitionKey;
import io.formwork.form.FormKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.definition.DefinitionStarter;
import io.formwork.ui.form.designer.draft.FormDocuments;
import jakarta.inject.Singleton;
import tools.jackson.databind.node.ObjectNode;

/** A form begins empty. */
@Singleton
final class FormStarter implements DefinitionStarter {

    @Override
    public String kind() {
        return FormKey.KIND;
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.FORM;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public ObjectNode start(DefinitionKey key, LocalizedText label) {
        ObjectNode document = Json.object();
        document.set("label", label.toJson());
        return FormDocuments.complete(document);
    }
}

package io.formwork.access;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.DefinitionReferences;
import io.formwork.definition.ParsedKind;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import jakarta.inject.Singleton;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Roles as a kind of definition. */
@Singleton
class RoleKind extends ParsedKind<RoleDefinition> {

    private final PublishedForms forms;

    RoleKind(PublishedDefinitions definitions, PublishedForms forms) {
        super(RoleDefinition.KIND, definitions);
        this.forms = forms;
    }

    @Override
    protected RoleDefinition parse(DefinitionKey key, ObjectNode document) {
        return RoleDefinition.parse(key.key(), document);
    }

    @Override
    protected List<Problem> problems(DefinitionKey key, RoleDefinition role) {
        return RoleCheck.of(forms, key, role);
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        DefinitionReferences references = new DefinitionReferences(key);
        JsonNode grants = document.path("grants");
        for (int i = 0; i < grants.size(); i++) {
            references.add(FormKey.KIND, grants.get(i).path("form"), "/grants/" + i + "/form");
        }
        return references.list();
    }
}

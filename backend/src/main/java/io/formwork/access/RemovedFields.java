package io.formwork.access;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishConcern;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Warns whoever removes a field that decides what a role shows: the role shows less until it is mended. */
@Singleton
class RemovedFields implements PublishConcern {

    private final PublishedDefinitions definitions;

    RemovedFields(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<Problem> warnings(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode draft) {
        if (!key.kind().equals(FormKey.KIND) || published.isEmpty()) {
            return List.of();
        }
        FormDefinition after = FormDefinition.parse(FormKey.of(key), 0, draft);
        List<FormField> removed = FormDefinition.of(published.get()).fields().stream()
                .filter(field -> after.findById(field.id()).isEmpty())
                .toList();
        return removed.isEmpty()
                ? List.of()
                : definitions.list(key.app(), RoleDefinition.KIND).stream()
                        .map(RoleDefinition::of)
                        .flatMap(role -> removed.stream()
                                .filter(field -> leansOn(role, key.key(), field.name()))
                                .map(field -> Problem.warning("", "access.removed", field.label(), role.label())))
                        .toList();
    }

    private static boolean leansOn(RoleDefinition role, String form, String field) {
        return role.grants().stream()
                .filter(grant -> grant.form().equals(form))
                .anyMatch(grant -> grant.rows().fields().contains(field)
                        || grant.fields().getOrDefault(field, FieldRight.EDIT) != FieldRight.EDIT);
    }
}

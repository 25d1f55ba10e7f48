package io.formwork.access;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormKey;
import io.formwork.platform.error.Invalid;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Roles as a kind of definition. */
@Singleton
class RoleKind implements DefinitionKind {

    private final PublishedDefinitions definitions;

    RoleKind(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return RoleDefinition.KIND;
    }

    @Override
    public List<Problem> check(DefinitionKey key, ObjectNode document) {
        RoleDefinition role;
        try {
            role = RoleDefinition.parse(key.key(), document);
        } catch (Invalid e) {
            return e.violations().stream()
                    .map(violation -> new Problem(
                            violation.pointer(), Problem.Severity.ERROR, violation.messageKey(), violation.args()))
                    .toList();
        }
        List<Problem> problems = new ArrayList<>();
        if (role.label().isEmpty()) {
            problems.add(Problem.error("/label", "access.check.label"));
        }
        for (DefinitionReference reference : references(key, document)) {
            if (!definitions.known(reference.target())) {
                problems.add(Problem.error(
                        reference.pointer(),
                        "access.check.form",
                        reference.target().key()));
            }
        }
        return problems;
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        List<DefinitionReference> references = new ArrayList<>();
        var grants = document.path("grants");
        for (int i = 0; i < grants.size(); i++) {
            String form = grants.get(i).path("form").asString("");
            if (!form.isEmpty()) {
                references.add(new DefinitionReference(key.of(FormKey.KIND, form), "/grants/" + i + "/form"));
            }
        }
        return references;
    }
}

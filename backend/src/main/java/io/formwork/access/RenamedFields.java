package io.formwork.access;

import io.formwork.definition.DefinitionFollowUps;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionPublished;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.DefinitionSummary;
import io.formwork.definition.DefinitionVersion;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Messages;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries new names of fields into the roles that speak of them, in the transaction that publishes the form. */
@Singleton
class RenamedFields {

    private final DefinitionService definitions;
    private final DefinitionFollowUps followUps;
    private final Messages messages;

    RenamedFields(DefinitionService definitions, DefinitionFollowUps followUps, Messages messages) {
        this.definitions = definitions;
        this.followUps = followUps;
        this.messages = messages;
    }

    @EventListener
    void onPublished(DefinitionPublished event) {
        DefinitionKey key = event.key();
        if (!key.kind().equals(FormKey.KIND) || event.version() == 1) {
            return;
        }
        // Newest first, and the newest is the one that is being published.
        List<DefinitionVersion> versions = definitions.versions(Actor.system(), key);
        FormDefinition form = FormDefinition.of(versions.getFirst());
        Map<String, String> names = renamed(FormDefinition.of(versions.get(1)), form);
        if (names.isEmpty()) {
            return;
        }
        String note = messages.text(event.actor().language(), "access.renamed", form.label());
        for (DefinitionSummary role : definitions.list(Actor.system(), key.app(), RoleDefinition.KIND)) {
            followUps.carry(event.actor(), role.key(), document -> follow(document, key.key(), names), note);
        }
    }

    /** New names by old ones; a field stays the same by its id. */
    private static Map<String, String> renamed(FormDefinition before, FormDefinition after) {
        Map<String, String> names = new HashMap<>();
        for (FormField old : before.fields()) {
            after.findById(old.id())
                    .map(FormField::name)
                    .filter(name -> !name.equals(old.name()))
                    .ifPresent(name -> names.put(old.name(), name));
        }
        return names;
    }

    private static ObjectNode follow(ObjectNode role, String form, Map<String, String> names) {
        for (JsonNode grant : role.path("grants")) {
            if (grant instanceof ObjectNode known
                    && known.path("form").asString("").equals(form)) {
                if (known.get("fields") instanceof ObjectNode fields) {
                    known.set("fields", renamed(fields, names));
                }
                rename(known.path("rows"), names);
            }
        }
        return role;
    }

    private static ObjectNode renamed(ObjectNode fields, Map<String, String> names) {
        ObjectNode next = fields.objectNode();
        fields.properties()
                .forEach(field -> next.set(names.getOrDefault(field.getKey(), field.getKey()), field.getValue()));
        return next;
    }

    private static void rename(JsonNode condition, Map<String, String> names) {
        if (condition instanceof ObjectNode compare && compare.path("field").isString()) {
            String field = compare.path("field").stringValue();
            compare.put("field", names.getOrDefault(field, field));
        } else {
            condition.forEach(part -> rename(part, names));
        }
    }
}

package io.formwork.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects what a document refers to within its app, each target once for each place. */
public final class DefinitionReferences {

    private final DefinitionKey from;
    private final Set<DefinitionReference> found = new LinkedHashSet<>();

    public DefinitionReferences(DefinitionKey from) {
        this.from = from;
    }

    /** Adds the definition that a value names; nothing where it names none. */
    public DefinitionReferences add(String kind, JsonNode name, String pointer) {
        return add(kind, name.asString(""), pointer);
    }

    public DefinitionReferences add(String kind, String name, String pointer) {
        if (!name.isEmpty()) {
            found.add(new DefinitionReference(from.of(kind, name), pointer));
        }
        return this;
    }

    public List<DefinitionReference> list() {
        return List.copyOf(found);
    }
}

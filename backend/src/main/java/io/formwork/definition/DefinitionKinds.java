package io.formwork.definition;

import io.formwork.platform.error.NotFound;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All kinds that are plugged in, by name. */
@Singleton
class DefinitionKinds {

    private final Map<String, DefinitionKind> kinds = new TreeMap<>();

    DefinitionKinds(List<DefinitionKind> kinds) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    }

    DefinitionKind get(String name) {
        DefinitionKind kind = kinds.get(name);
        if (kind == null) {
            throw new NotFound("definition.kind.unknown", name);
        }
        return kind;
    }

    Iterable<DefinitionKind> all() {
        return kinds.values();
    }
}

package io.formwork.definition;

import io.formwork.platform.error.NotFound;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** All kinds that are plugged in, by name. */
@Singleton
class DefinitionKinds {

    private final Map<String, DefinitionKind> kinds = new TreeMap<>();
    private final List<PublishConcern> concerns;

    DefinitionKinds(List<DefinitionKind> kinds, List<PublishConcern> concerns) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        this.concerns = concerns;
    }

    DefinitionKind get(String name) {
        DefinitionKind kind = kinds.get(name);
        if (kind == null) {
            throw new NotFound("definition.kind.unknown", name);
        }
        return kind;
    }

    /** What is wrong with a draft, and when nothing is, what else publishing it would mean. */
    List<Problem> check(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode draft) {
        List<Problem> problems = new ArrayList<>(get(key.kind()).check(key, draft));
        if (problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            concerns.forEach(concern -> problems.addAll(concern.warnings(key, published, draft)));
        }
        return problems;
    }

    Iterable<DefinitionKind> all() {
        return kinds.values();
    }
}

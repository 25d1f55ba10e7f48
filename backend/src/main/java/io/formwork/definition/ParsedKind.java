package io.formwork.definition;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind whose documents are read into a type of their own. A document that cannot be read has problems, and so has one
 * without a label or with a reference to what does not exist; the kind adds what only it knows.
 */
public abstract class ParsedKind<D> implements DefinitionKind {

    private final String name;
    private final PublishedDefinitions definitions;

    protected ParsedKind(String name, PublishedDefinitions definitions) {
        this.name = name;
        this.definitions = definitions;
    }

    @Override
    public final String name() {
        return name;
    }

    /** @throws Invalid when the document cannot be read */
    protected abstract D parse(DefinitionKey key, ObjectNode document);

    /** What is wrong with what was read. */
    protected List<Problem> problems(DefinitionKey key, D definition) {
        return List.of();
    }

    @Override
    public final List<Problem> check(DefinitionKey key, ObjectNode document) {
        D definition;
        try {
            definition = parse(key, document);
        } catch (Invalid unreadable) {
            return unreadable.violations().stream().map(Problem::of).toList();
        }
        List<Problem> problems = new ArrayList<>();
        if (LocalizedText.of(document.get("label")).isEmpty()) {
            problems.add(Problem.error("/label", "definition.check.label"));
        }
        references(key, document).stream()
                .filter(reference -> !definitions.known(reference.target()))
                .map(ParsedKind::unknown)
                .forEach(problems::add);
        problems.addAll(problems(key, definition));
        return problems;
    }

    private static Problem unknown(DefinitionReference reference) {
        DefinitionKey target = reference.target();
        return Problem.error(reference.pointer(), "definition.check.unknown." + target.kind(), target.key());
    }
}

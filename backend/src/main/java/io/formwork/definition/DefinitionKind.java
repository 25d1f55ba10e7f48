package io.formwork.definition;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What a kind of definition adds to the common life; each kind is one bean. */
public interface DefinitionKind {

    /** The kind's name in keys and URLs, such as {@code form}. */
    String name();

    /** What is wrong with a document; may look at other definitions. */
    List<Problem> check(DefinitionKey key, ObjectNode document);

    /** The definitions that a document uses. */
    List<DefinitionReference> references(DefinitionKey key, ObjectNode document);

    /** What publishing would change outside the definition store. */
    default PublishPlan plan(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode document) {
        return PublishPlan.EMPTY;
    }

    /** Makes the plan true. Runs before the version is stored, and must be repeatable: storing may still fail. */
    default void prepare(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode document, int version) {}

    /** Acts inside the publishing transaction, after the version was stored. */
    default void published(DefinitionVersion version) {}

    /** Acts inside the deleting transaction. */
    default void deleted(DefinitionKey key) {}
}

package io.formwork.definition;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Looks after definitions that rely on others: warns of what publishing would do to them. Each is one bean. */
public interface PublishConcern {

    /** @param draft a document in which nothing is wrong by itself */
    List<Problem> warnings(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode draft);
}

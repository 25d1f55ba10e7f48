package io.formwork.definition;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A definition as its designers see it: the present draft and how it stands to what is published.
 *
 * @param revision counts the saves of the draft; the next save must name it
 * @param publishedVersion 0 while nothing was published
 * @param changed whether the draft differs from the published version
 */
public record Definition(
        DefinitionKey key,
        ObjectNode draft,
        int revision,
        int publishedVersion,
        boolean changed,
        Instant updatedAt,
        String updatedBy) {

    public boolean published() {
        return publishedVersion > 0;
    }
}

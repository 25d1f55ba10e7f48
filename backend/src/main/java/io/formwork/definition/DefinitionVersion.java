package io.formwork.definition;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A published version; it never changes. */
public record DefinitionVersion(
        DefinitionKey key, int version, ObjectNode document, String note, Instant publishedAt, String publishedBy) {}

package io.formwork.definition;

import io.formwork.platform.text.LocalizedText;
import java.time.Instant;

/** A line in a list of definitions. */
public record DefinitionSummary(
        DefinitionKey key,
        LocalizedText label,
        String icon,
        int publishedVersion,
        boolean changed,
        Instant updatedAt,
        String updatedBy) {}

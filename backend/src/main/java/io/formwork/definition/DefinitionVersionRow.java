package io.formwork.definition;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** A row of table {@code definition_version}; times are UTC. */
@MappedEntity("definition_version")
record DefinitionVersionRow(
        @Id long id,
        long definitionId,
        int version,
        String document,
        String note,
        LocalDateTime publishedAt,
        String publishedBy) {}

package io.formwork.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of table {@code job_position}. */
@MappedEntity("job_position")
record PositionRow(@Id long id, String name) {}

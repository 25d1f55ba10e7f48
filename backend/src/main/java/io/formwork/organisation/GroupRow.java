package io.formwork.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of table {@code person_group}. */
@MappedEntity("person_group")
record GroupRow(@Id long id, String name) {}

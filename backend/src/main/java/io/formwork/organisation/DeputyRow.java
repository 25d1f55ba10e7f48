package io.formwork.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of table {@code department_deputy}. */
@MappedEntity("department_deputy")
record DeputyRow(@Id long id, long departmentId, long userId) {}

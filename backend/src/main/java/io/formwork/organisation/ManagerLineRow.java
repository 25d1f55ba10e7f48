package io.formwork.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of table {@code manager_line}. */
@MappedEntity("manager_line")
record ManagerLineRow(@Id long userId, long managerId) {}

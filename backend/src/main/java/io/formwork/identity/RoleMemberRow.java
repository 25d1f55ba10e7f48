package io.formwork.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of table {@code role_member}. */
@MappedEntity("role_member")
record RoleMemberRow(@Id long id, long userId, String app, String role) {}

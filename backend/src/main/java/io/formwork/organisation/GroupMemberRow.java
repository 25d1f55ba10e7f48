package io.formwork.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of table {@code person_group_member}. */
@MappedEntity("person_group_member")
record GroupMemberRow(@Id long id, long groupId, long userId) {}

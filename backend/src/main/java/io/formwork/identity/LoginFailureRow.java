package io.formwork.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** A row of table {@code login_failure}; the time is UTC. */
@MappedEntity("login_failure")
record LoginFailureRow(@Id String loginKey, int failures, LocalDateTime lastAt) {}

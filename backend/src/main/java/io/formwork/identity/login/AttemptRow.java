package io.formwork.identity.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** A row of table {@code login_attempt}; the time is UTC. */
@MappedEntity("login_attempt")
record AttemptRow(@Id String attemptKey, int attempts, LocalDateTime firstAt) {}

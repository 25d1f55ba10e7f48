package io.formwork.identity.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** What a login compares, of table {@code app_user}. */
@MappedEntity("app_user")
record CredentialRow(
        @Id long id,
        String login,
        String name,
        @Nullable String email,
        @Nullable String passwordHash,
        boolean admin,
        boolean active) {}

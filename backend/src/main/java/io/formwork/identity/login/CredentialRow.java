package io.formwork.identity.login;

import io.formwork.identity.UserId;
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
        boolean active,
        String language,
        int credentialVersion) {

    UserId user() {
        return new UserId(id);
    }

    /** Who has no password yet, an open account, and an address. */
    boolean mayBegin() {
        return active && passwordHash == null && email != null;
    }

    /** Whose account is closed, or never had a password, or has no address, gets no letter about it. */
    boolean mayReset() {
        return active && passwordHash != null && email != null;
    }
}

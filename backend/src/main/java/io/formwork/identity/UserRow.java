package io.formwork.identity;

import io.formwork.platform.text.Language;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code app_user}; times are UTC. */
@MappedEntity("app_user")
record UserRow(
        @Id long id,
        String login,
        String name,
        @Nullable String email,
        @Nullable String department,
        @Nullable String passwordHash,
        boolean admin,
        boolean active,
        String language,
        int credentialVersion,
        LocalDateTime createdAt,
        boolean external) {

    User toUser() {
        return new User(
                new UserId(id), login, name, email, department, admin, active, Language.ofCode(language), external);
    }
}

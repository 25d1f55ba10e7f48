package io.formwork.identity.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code password_reset}; times are UTC.
 *
 * @param email the address that the link went to
 * @param credentialVersion of the password that was forgotten
 */
@MappedEntity("password_reset")
record PasswordResetRow(
        @Id long id,
        long userId,
        String tokenHash,
        String email,
        int credentialVersion,
        LocalDateTime createdAt,
        LocalDateTime endsAt,
        @Nullable LocalDateTime usedAt) {}

package io.formwork.identity.login;

import io.formwork.identity.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of table {@code api_key}; times are UTC, roles are joined by commas. */
@MappedEntity("api_key")
record ApiKeyRow(
        @Id long id,
        long userId,
        String name,
        String shown,
        String keyHash,
        String app,
        String roles,
        LocalDateTime createdAt,
        LocalDateTime expiresAt,
        @Nullable LocalDateTime usedAt,
        @Nullable LocalDateTime revokedAt) {

    ApiKey toKey() {
        return new ApiKey(
                id,
                new UserId(userId),
                name,
                shown,
                app,
                Set.of(roles.split(",")),
                createdAt.toInstant(ZoneOffset.UTC),
                expiresAt.toInstant(ZoneOffset.UTC),
                instant(usedAt),
                instant(revokedAt));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}

package io.formwork.identity.login;

import io.formwork.identity.UserId;
import io.formwork.platform.web.Origin;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A row of table {@code login_session}; times are UTC. */
@MappedEntity("login_session")
record SessionRow(
        @Id long id,
        long userId,
        String way,
        LocalDateTime startedAt,
        LocalDateTime seenAt,
        LocalDateTime endsAt,
        @Nullable LocalDateTime endedAt,
        @Nullable String address,
        @Nullable String agent) {

    LoginSession toSession() {
        return new LoginSession(
                id,
                new UserId(userId),
                Origin.Way.valueOf(way),
                startedAt.toInstant(ZoneOffset.UTC),
                seenAt.toInstant(ZoneOffset.UTC),
                endsAt.toInstant(ZoneOffset.UTC),
                address,
                agent);
    }
}

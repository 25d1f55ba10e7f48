package io.formwork.identity.login;

import io.formwork.identity.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program may do part of what its owner may.
 *
 * @param shown the beginning of the key, by which people know it again
 * @param roles of the owner in the app, and no others
 */
public record ApiKey(
        long id,
        UserId owner,
        String name,
        String shown,
        String app,
        Set<String> roles,
        Instant created,
        Instant expires,
        @Nullable Instant used,
        @Nullable Instant revoked) {

    public ApiKey {
        roles = Set.copyOf(roles);
    }

    public boolean isLive(Instant now) {
        return revoked == null && now.isBefore(expires);
    }
}

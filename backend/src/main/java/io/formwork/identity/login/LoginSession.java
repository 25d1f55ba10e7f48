package io.formwork.identity.login;

import io.formwork.identity.UserId;
import io.formwork.platform.web.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where somebody is logged in: a browser, or a program with a token.
 *
 * @param seen when it was last used, to the minute
 */
public record LoginSession(
        long id,
        UserId user,
        Origin.Way way,
        Instant started,
        Instant seen,
        Instant ends,
        @Nullable String address,
        @Nullable String agent) {}

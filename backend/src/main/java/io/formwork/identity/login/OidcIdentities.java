package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.id.TimeOrderedIds;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Which account belongs to which subject of a provider. Once linked, the subject decides and the login name does not: a name
 * that the provider gives to somebody else later opens nothing.
 */
@Singleton
class OidcIdentities {

    private final OidcIdentityRepository rows;
    private final UserService users;
    private final TimeOrderedIds ids;
    private final Clock clock;

    OidcIdentities(OidcIdentityRepository rows, UserService users, TimeOrderedIds ids, Clock clock) {
        this.rows = rows;
        this.users = users;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<UserId> find(String issuer, String subject) {
        return rows.findBySubjectHash(hash(issuer, subject)).map(row -> new UserId(row.userId()));
    }

    /** Links the account of that login, which is made where there is none and that is allowed. */
    @Transactional
    UserId link(String issuer, String subject, NewUser draft, boolean create) {
        Optional<User> existing = users.findByLogin(draft.login());
        if (existing.isEmpty() && !create) {
            throw new Forbidden("identity.oidc.unknown");
        }
        if (existing.isPresent() && rows.existsByUserId(existing.get().id().value())) {
            // It is somebody else's already.
            throw new Forbidden("identity.oidc.unknown");
        }
        UserId user = existing.map(User::id)
                .orElseGet(() -> users.create(Actor.system(), draft).id());
        rows.save(new OidcIdentityRow(ids.next(), hash(issuer, subject), user.value(), LocalDateTime.now(clock)));
        return user;
    }

    private static String hash(String issuer, String subject) {
        return Digest.of(issuer + "\n" + subject);
    }
}

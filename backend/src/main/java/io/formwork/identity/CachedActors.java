package io.formwork.identity;

import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Remembers actors for some seconds, so that a request costs no query. A change on this node shows at once, one made on
 * another node when the memory ends.
 */
@Singleton
class CachedActors implements Actors {

    private static final Duration MEMORY = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Map<UserId, Known> known = new ConcurrentHashMap<>();
    private final UserRepository users;
    private final RoleMemberRepository roles;
    private final Standings standings;
    private final Transactions transactions;
    private final Clock clock;

    CachedActors(
            UserRepository users,
            RoleMemberRepository roles,
            Standings standings,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.roles = roles;
        this.standings = standings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> find(UserId id) {
        return known(id).map(Known::actor);
    }

    @Override
    public Optional<Actor> find(UserId id, int credentialVersion) {
        return known(id)
                .filter(found -> found.credentialVersion() == credentialVersion)
                .map(Known::actor);
    }

    @Override
    public void forget(UserId id) {
        known.remove(id);
    }

    @Override
    public void forgetAll() {
        known.clear();
    }

    @Override
    public Optional<Integer> credentialVersion(UserId id) {
        return known(id).map(Known::credentialVersion);
    }

    private Optional<Known> known(UserId id) {
        Known remembered = known.get(id);
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return Optional.of(remembered);
        }
        if (known.size() > MOST) {
            known.clear();
        }
        var read = transactions.read(
                () -> users.findById(id.value()).filter(UserRow::active).map(this::read));
        read.ifPresentOrElse(found -> known.put(id, found), () -> known.remove(id));
        return read;
    }

    private Known read(UserRow row) {
        User user = row.toUser();
        Map<String, Set<String>> held = roles.findByUserId(row.id()).stream()
                .collect(Collectors.groupingBy(
                        RoleMemberRow::app, Collectors.mapping(RoleMemberRow::role, Collectors.toSet())));
        var actor = new Actor(user.id(), user.login(), user.name(), user.admin(), held, user.language())
                .standing(new Standing(user.id(), standings))
                .external(user.external());
        return new Known(actor, row.credentialVersion(), clock.instant().plus(MEMORY));
    }

    private record Known(Actor actor, int credentialVersion, Instant until) {}
}

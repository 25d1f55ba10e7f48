package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.platform.sql.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who acts by a key, remembered for some seconds so that a request costs no query. */
@Singleton
class KeyHolders {

    static final String PREFIX = "fwk_";

    private static final int SECRET_BYTES = 32;
    private static final Duration MEMORY = Duration.ofSeconds(10);
    private static final int MOST = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<Long, Instant> used = new ConcurrentHashMap<>();
    private final ApiKeyRepository rows;
    private final Actors actors;
    private final Transactions transactions;
    private final Clock clock;

    KeyHolders(ApiKeyRepository rows, Actors actors, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isKey(String token) {
        return token.startsWith(PREFIX);
    }

    /** The owner with those of the key's roles that he still holds. */
    Optional<Actor> actorOf(String secret) {
        Instant now = clock.instant();
        return find(hash(secret), now)
                .filter(key -> key.isLive(now))
                .flatMap(key -> actors.find(key.owner()).flatMap(owner -> limited(owner, key)));
    }

    void forget(long id) {
        transactions.afterCommit(() -> known.values()
                .removeIf(each -> each.key().filter(key -> key.id() == id).isPresent()));
    }

    /** Writes when keys were used last. */
    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void write() {
        var noted = Map.copyOf(used);
        if (!noted.isEmpty()) {
            transactions.write(() ->
                    noted.forEach((id, at) -> rows.use(id, LocalDateTime.ofInstant(at, ZoneOffset.UTC))));
            noted.forEach(used::remove);
        }
    }

    private static Optional<Actor> limited(Actor owner, ApiKey key) {
        Set<String> roles = owner.admin()
                ? key.roles()
                : key.roles().stream()
                        .filter(owner.rolesIn(key.app())::contains)
                        .collect(Collectors.toSet());
        return roles.isEmpty() ? Optional.empty() : Optional.of(owner.limitedTo(key.app(), roles));
    }

    private Optional<ApiKey> find(String hash, Instant now) {
        Known remembered = known.get(hash);
        if (remembered == null || !now.isBefore(remembered.until())) {
            if (known.size() > MOST) {
                known.clear();
            }
            var read = transactions.read(() -> rows.findByKeyHash(hash)).map(ApiKeyRow::toKey);
            remembered = new Known(read, now.plus(MEMORY));
            known.put(hash, remembered);
            read.ifPresent(key -> used.put(key.id(), now));
        }
        return remembered.key();
    }

    /** A key is 256 random bits, so that a plain digest of it says nothing. */
    static String hash(String secret) {
        return Digest.of(secret);
    }

    private record Known(Optional<ApiKey> key, Instant until) {}
}

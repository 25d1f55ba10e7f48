package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.text.OneLine;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The keys that people make for programs. A key may never do more than its owner, and ends with him. */
@Singleton
public class ApiKeys {

    public static final int LONGEST_LIFE_DAYS = 730;

    private static final int LONGEST_NAME = 100;
    private static final int SHOWN = 12;

    private final ApiKeyRepository rows;
    private final KeyHolders holders;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final ApplicationEventPublisher<Audited> events;

    ApiKeys(
            ApiKeyRepository rows,
            KeyHolders holders,
            TimeOrderedIds ids,
            Clock clock,
            ApplicationEventPublisher<Audited> events) {
        this.rows = rows;
        this.holders = holders;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** A key as it was made; the secret is shown this once and kept nowhere. */
    public record Made(ApiKey key, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return key.toString();
        }
    }

    /** Makes a key for one's own roles in an app; an administrator may name any role of it. */
    @Transactional
    public Made create(Actor actor, String name, String app, Set<String> roles, int days) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Invalid(new Violation("/name", "length", "identity.name.length", LONGEST_NAME));
        }
        if (!OneLine.is(name)) {
            throw new Invalid(new Violation("/name", "line", "identity.name.line"));
        }
        if (days < 1 || days > LONGEST_LIFE_DAYS) {
            throw new Invalid(new Violation("/days", "range", "identity.setting.range", 1, LONGEST_LIFE_DAYS));
        }
        if (roles.isEmpty()) {
            throw new Invalid(new Violation("/roles", "required", "identity.key.roles"));
        }
        if (!actor.admin() && !actor.rolesIn(app).containsAll(roles)) {
            throw new Forbidden("identity.key.more");
        }
        String secret = KeyHolders.newSecret();
        LocalDateTime now = LocalDateTime.now(clock);
        ApiKey made = rows.save(new ApiKeyRow(
                        ids.next(),
                        actor.id().value(),
                        name,
                        secret.substring(0, SHOWN),
                        KeyHolders.hash(secret),
                        app,
                        String.join(",", new TreeSet<>(roles)),
                        now,
                        now.plusDays(days),
                        null,
                        null))
                .toKey();
        events.publishEvent(about(actor, "key.created", made).changed(null, String.join(", ", new TreeSet<>(roles))));
        return new Made(made, secret);
    }

    /** The keys of a person, for himself and for administrators, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiKey> list(Actor actor, UserId owner) {
        if (!actor.admin() && !actor.id().equals(owner)) {
            throw new Forbidden("identity.admin.required");
        }
        return rows.findByUserIdOrderByIdDesc(owner.value()).stream()
                .map(ApiKeyRow::toKey)
                .toList();
    }

    /** Those of a person that still open something. */
    @Transactional(readOnly = true)
    public List<ApiKey> open(Actor actor, UserId owner) {
        return list(actor, owner).stream()
                .filter(key -> key.isLive(clock.instant()))
                .toList();
    }

    /** How many keys of a person still open something, or would if the account were open. */
    @Transactional(readOnly = true)
    public long countOpen(UserId owner) {
        return rows.findByUserIdOrderByIdDesc(owner.value()).stream()
                .filter(row -> row.toKey().isLive(clock.instant()))
                .count();
    }

    /** Ends a key at once on this node, on others within seconds. */
    @Transactional
    public void revoke(Actor actor, long id) {
        ApiKey key = rows.findById(id)
                .map(ApiKeyRow::toKey)
                .filter(found -> actor.admin() || actor.id().equals(found.owner()))
                .orElseThrow(() -> new NotFound("identity.key.unknown", Long.toString(id)));
        rows.revoke(id, LocalDateTime.now(clock));
        events.publishEvent(about(actor, "key.revoked", key));
        holders.forget(id);
    }

    private static Audited about(Actor actor, String action, ApiKey key) {
        return Audited.of(actor, action, "key", Long.toString(key.id()), key.name() + " " + key.shown() + "…")
                .in(key.app());
    }
}

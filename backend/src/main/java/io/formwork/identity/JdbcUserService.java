package io.formwork.identity;

import io.formwork.identity.login.OwnedPasswords;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Language;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
class JdbcUserService implements UserService {

    private final UserRepository rows;
    private final Actors actors;
    private final Transactions transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final ApplicationEventPublisher<Audited> events;
    private final OwnedPasswords passwords;

    JdbcUserService(
            UserRepository rows,
            Actors actors,
            Transactions transactions,
            TimeOrderedIds ids,
            Clock clock,
            ApplicationEventPublisher<Audited> events,
            OwnedPasswords passwords) {
        this.rows = rows;
        this.actors = actors;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.passwords = passwords;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<User> find(UserId id) {
        return rows.findById(id.value()).map(UserRow::toUser);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<User> findByLogin(String login) {
        return rows.findByLogin(login).map(UserRow::toUser);
    }

    @Override
    @Transactional(readOnly = true)
    public User get(UserId id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<User> search(Actor actor, String text, int limit) {
        if (actor.external()) {
            return rows.searchOnly(actor.id().value(), UserAdministration.pattern(text)).stream()
                    .map(UserRow::toUser)
                    .toList();
        }
        return rows.search(UserAdministration.pattern(text), false, limit).stream()
                .map(UserRow::toUser)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<User> searchEverybody(Actor actor, String text, int limit) {
        requireAdmin(actor);
        return rows.search(UserAdministration.pattern(text), true, limit).stream()
                .map(UserRow::toUser)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, String> names(Collection<UserId> users) {
        var names = new HashMap<UserId, String>();
        if (!users.isEmpty()) {
            rows.findByIdIn(users.stream().map(UserId::value).distinct().toList())
                    .forEach(row -> names.put(new UserId(row.id()), row.name()));
        }
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, User> all(Collection<UserId> users) {
        var found = new HashMap<UserId, User>();
        if (!users.isEmpty()) {
            rows.findByIdIn(users.stream().map(UserId::value).distinct().toList())
                    .forEach(row -> found.put(new UserId(row.id()), row.toUser()));
        }
        return found;
    }

    @Override
    @Transactional
    public User create(Actor actor, NewUser user) {
        requireAdmin(actor);
        UserChecks.require(user);
        if (rows.findByLogin(user.login()).isPresent()) {
            throw new Conflict("identity.login.taken", user.login());
        }
        String password = user.password();
        User created = rows.save(new UserRow(
                        ids.next(),
                        user.login(),
                        user.name(),
                        user.email(),
                        null,
                        password == null ? null : passwords.hash(actor, password, user.login(), user.name()),
                        user.admin(),
                        true,
                        user.language().code(),
                        0,
                        LocalDateTime.now(clock),
                        false))
                .toUser();
        events.publishEvent(about(actor, "user.created", created).changed(null, AccountWords.of(created)));
        return created;
    }

    @Override
    @Transactional
    public void setPassword(Actor actor, UserId id, String password) {
        if (!actor.id().equals(id)) {
            requireAdmin(actor);
        }
        UserRow before = rows.findById(id.value()).orElseThrow(() -> unknown(id));
        User user = before.toUser();
        rows.setPassword(id.value(), passwords.hash(actor, password, user.login(), user.name()));
        passwords.changed(id);
        String own = before.passwordHash() == null ? "password.chosen" : "password.changed";
        events.publishEvent(about(actor, actor.id().equals(id) ? own : "password.set", user));
        forgetAfterCommit(id);
    }

    @Override
    @Transactional
    public void setLanguage(Actor actor, Language language) {
        rows.setLanguage(actor.id().value(), language.code());
        forgetAfterCommit(actor.id());
    }

    @Override
    @Transactional
    public void setActive(Actor actor, UserId id, boolean active) {
        requireAdmin(actor);
        User user = get(id);
        if (actor.id().equals(id)) {
            throw new Conflict("identity.active.self");
        }
        rows.setActive(id.value(), active);
        events.publishEvent(about(actor, active ? "user.opened" : "user.closed", user));
        forgetAfterCommit(id);
    }

    private static Audited about(Actor actor, String action, User user) {
        return Audited.of(actor, action, "user", user.id().toString(), user.name());
    }

    private void forgetAfterCommit(UserId id) {
        transactions.afterCommit(() -> actors.forget(id));
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
    }

    private static NotFound unknown(UserId id) {
        return new NotFound("identity.user.unknown", id.toString());
    }
}

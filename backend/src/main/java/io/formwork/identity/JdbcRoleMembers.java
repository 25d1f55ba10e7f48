package io.formwork.identity;

import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@Singleton
class JdbcRoleMembers implements RoleMembers {

    private final RoleMemberRepository rows;
    private final UserRepository users;
    private final Actors actors;
    private final Transactions transactions;
    private final TimeOrderedIds ids;
    private final ApplicationEventPublisher<Audited> events;
    private final KnownRoles known;

    JdbcRoleMembers(
            RoleMemberRepository rows,
            UserRepository users,
            Actors actors,
            Transactions transactions,
            TimeOrderedIds ids,
            ApplicationEventPublisher<Audited> events,
            KnownRoles known) {
        this.rows = rows;
        this.users = users;
        this.actors = actors;
        this.transactions = transactions;
        this.ids = ids;
        this.events = events;
        this.known = known;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Set<String>> rolesOf(UserId user) {
        return rows.findByUserId(user.value()).stream()
                .collect(Collectors.groupingBy(
                        RoleMemberRow::app, Collectors.mapping(RoleMemberRow::role, Collectors.toSet())));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, Map<String, Set<String>>> rolesOf(Collection<UserId> ofUsers) {
        if (ofUsers.isEmpty()) {
            return Map.of();
        }
        return rows.findByUserIdIn(ofUsers.stream().map(UserId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        row -> new UserId(row.userId()),
                        Collectors.groupingBy(
                                RoleMemberRow::app, Collectors.mapping(RoleMemberRow::role, Collectors.toSet()))));
    }

    @Override
    @Transactional
    public void set(Actor actor, UserId user, Map<String, Set<String>> roles) {
        requireAdmin(actor);
        Map<String, Set<String>> before = rolesOf(user);
        roles.forEach((app, wanted) -> {
            Set<String> held = before.getOrDefault(app, Set.of());
            held.stream().filter(role -> !wanted.contains(role)).forEach(role -> remove(actor, user, app, role));
            wanted.stream().filter(role -> !held.contains(role)).forEach(role -> add(actor, user, app, role));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<User> membersOf(String app, String role) {
        return users.findByRole(app, role).stream().map(UserRow::toUser).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<User> membersOf(String app, String role, String text, int offset, int limit) {
        return users.listByRole(app, role, UserAdministration.pattern(text), offset, limit).stream()
                .map(UserRow::toUser)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long countMembers(String app, String role, String text) {
        return users.countByRole(app, role, UserAdministration.pattern(text));
    }

    @Override
    @Transactional(readOnly = true)
    public List<User> administrators() {
        return users.findByAdminTrueAndActiveTrueOrderByName().stream()
                .map(UserRow::toUser)
                .toList();
    }

    @Override
    @Transactional
    public void add(Actor actor, UserId user, String app, String role) {
        requireAdmin(actor);
        UserRow person = person(user);
        if (!rows.existsByUserIdAndAppAndRole(user.value(), app, role)) {
            if (!known.has(app, role)) {
                throw new Conflict("identity.role.unknown", role, app);
            }
            rows.save(new RoleMemberRow(ids.next(), user.value(), app, role));
            events.publishEvent(Audited.of(actor, "role.given", "user", user.toString(), person.name())
                    .in(app)
                    .changed(null, role));
            transactions.afterCommit(() -> actors.forget(user));
        }
    }

    @Override
    @Transactional
    public void remove(Actor actor, UserId user, String app, String role) {
        requireAdmin(actor);
        UserRow person = person(user);
        if (!rows.existsByUserIdAndAppAndRole(user.value(), app, role)) {
            return;
        }
        rows.deleteByUserIdAndAppAndRole(user.value(), app, role);
        events.publishEvent(Audited.of(actor, "role.taken", "user", user.toString(), person.name())
                .in(app)
                .changed(role, null));
        transactions.afterCommit(() -> actors.forget(user));
    }

    @Override
    @Transactional
    public void end(Actor actor, String app, String role) {
        rows.findByAppAndRole(app, role).forEach(held -> remove(actor, new UserId(held.userId()), app, role));
    }

    private UserRow person(UserId user) {
        return users.findById(user.value()).orElseThrow(() -> new NotFound("identity.user.unknown", user.toString()));
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
    }
}

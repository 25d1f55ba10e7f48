package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.time.LocalClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

@Singleton
class JdbcMembershipService implements MembershipService {

    private final MembershipRepository rows;
    private final MembershipWriting writing;
    private final DepartmentService departments;
    private final PositionRepository positions;
    private final UserService users;
    private final Organisers organisers;
    private final LocalClock clock;

    JdbcMembershipService(
            MembershipRepository rows,
            MembershipWriting writing,
            DepartmentService departments,
            PositionRepository positions,
            UserService users,
            Organisers organisers,
            LocalClock clock) {
        this.rows = rows;
        this.writing = writing;
        this.departments = departments;
        this.positions = positions;
        this.users = users;
        this.organisers = organisers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Membership> of(Actor actor, UserId user) {
        organisers.requireSelf(actor, user);
        return memberships(rows.findByUserIdOrderByMainDescAndId(user.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, List<Membership>> today(Actor actor, Collection<UserId> people) {
        organisers.require(actor);
        Map<UserId, List<Membership>> found = new LinkedHashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        rows.findByUserIdIn(people.stream().map(UserId::value).toList()).stream()
                .collect(Collectors.groupingBy(row -> new UserId(row.userId())))
                .forEach((user, held) -> found.put(
                        user,
                        memberships(held).stream()
                                .filter(membership -> membership.countsOn(clock.today()))
                                .toList()));
        return found;
    }

    @Override
    @Transactional
    public void set(Actor actor, UserId user, List<Membership> memberships) {
        organisers.require(actor);
        MembershipChecks.require(memberships);
        User person = users.get(user);
        memberships.forEach(membership -> departments.get(actor, membership.department()));
        List<Membership> before = memberships(rows.findByUserIdOrderByMainDescAndId(user.value()));
        if (Set.copyOf(before).equals(Set.copyOf(memberships))) {
            return;
        }
        if (!memberships.isEmpty()) {
            Insiders.require(person);
        }
        writing.replace(user, memberships);
        organisers.changed(
                actor,
                Audited.of(actor, "membership.changed", "user", user.toString(), person.name()),
                words(actor, before),
                words(actor, memberships));
    }

    @Override
    @Transactional(readOnly = true)
    public List<User> members(Actor actor, MemberQuery query, int offset, int limit) {
        organisers.require(actor);
        String pattern = Patterns.containing(query.text());
        var found = query.below()
                ? rows.within(path(actor, query), clock.today(), pattern, offset, limit)
                : rows.exactly(query.department().value(), clock.today(), pattern, offset, limit);
        Map<UserId, User> people =
                users.all(found.stream().map(row -> new UserId(row.id())).toList());
        return found.stream().map(row -> people.get(new UserId(row.id()))).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Actor actor, MemberQuery query) {
        organisers.require(actor);
        String pattern = Patterns.containing(query.text());
        return query.below()
                ? rows.countWithin(path(actor, query), clock.today(), pattern)
                : rows.countExactly(query.department().value(), clock.today(), pattern);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> positions(Actor actor) {
        organisers.require(actor);
        return positions.findAllOrderByName().stream().map(PositionRow::name).toList();
    }

    private String path(Actor actor, MemberQuery query) {
        return departments.get(actor, query.department()).path();
    }

    private List<Membership> memberships(List<MembershipRow> found) {
        Set<Long> held = found.stream()
                .map(MembershipRow::positionId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, String> names = held.isEmpty()
                ? Map.of()
                : positions.findByIdIn(held).stream().collect(Collectors.toMap(PositionRow::id, PositionRow::name));
        List<Membership> memberships = new ArrayList<>(found.size());
        found.forEach(row -> memberships.add(new Membership(
                new DepartmentId(row.departmentId()),
                row.main(),
                row.positionId() == null ? null : names.get(row.positionId()),
                row.validFrom(),
                row.validUntil())));
        return memberships;
    }

    /** For the audit, in words that can be compared. */
    private String words(Actor actor, List<Membership> memberships) {
        Map<DepartmentId, String> names = departments.names(
                memberships.stream().map(Membership::department).toList(), actor.language());
        return memberships.stream()
                .map(each -> "%s%s (%s, %s – %s)"
                        .formatted(
                                names.getOrDefault(
                                        each.department(), each.department().toString()),
                                each.main() ? " *" : "",
                                each.position(),
                                each.from(),
                                each.until()))
                .collect(Collectors.joining("; "));
    }
}

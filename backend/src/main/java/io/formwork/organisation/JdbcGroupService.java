package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.id.TimeOrderedIds;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcGroupService implements GroupService {

    private static final String CHANGED = "group.changed";

    private final GroupRepository rows;
    private final GroupMemberRepository members;
    private final UserService users;
    private final Organisers organisers;
    private final TimeOrderedIds ids;

    JdbcGroupService(
            GroupRepository rows,
            GroupMemberRepository members,
            UserService users,
            Organisers organisers,
            TimeOrderedIds ids) {
        this.rows = rows;
        this.members = members;
        this.users = users;
        this.organisers = organisers;
        this.ids = ids;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonGroup> list(Actor actor) {
        organisers.requireInside(actor);
        if (actor.external()) {
            return List.of();
        }
        return rows.findAllOrderByName().stream().map(this::group).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonGroup> find(Actor actor, GroupId group) {
        organisers.requireInside(actor);
        return rows.findById(group.value()).map(this::group);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonGroup> findByName(String name) {
        return rows.findByName(name).map(this::group);
    }

    @Override
    @Transactional
    public PersonGroup create(Actor actor, String name) {
        organisers.require(actor);
        String shown = free(name, null);
        GroupRow row = rows.save(new GroupRow(ids.next(), shown));
        tell(actor, "group.created", row, null, shown);
        return group(row);
    }

    @Override
    @Transactional
    public void rename(Actor actor, GroupId group, String name) {
        organisers.require(actor);
        GroupRow before = get(group);
        String shown = free(name, group);
        rows.update(new GroupRow(before.id(), shown));
        tell(actor, CHANGED, before, before.name(), shown);
    }

    @Override
    @Transactional
    public void save(Actor actor, @Nullable GroupId group, String name, Set<UserId> people) {
        GroupId kept = group;
        if (kept == null) {
            kept = create(actor, name).id();
        } else if (!get(kept).name().equals(name.strip())) {
            rename(actor, kept, name);
        }
        setMembers(actor, kept, people);
    }

    @Override
    @Transactional
    public void delete(Actor actor, GroupId group) {
        organisers.require(actor);
        GroupRow row = get(group);
        String before = words(people(group));
        rows.deleteById(group.value());
        tell(actor, "group.deleted", row, before, null);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UserId> members(Actor actor, GroupId group) {
        organisers.require(actor);
        return people(group);
    }

    @Override
    @Transactional
    public void setMembers(Actor actor, GroupId group, Set<UserId> people) {
        organisers.require(actor);
        GroupRow row = get(group);
        Set<UserId> before = people(group);
        if (before.equals(people)) {
            return;
        }
        people.stream().map(users::get).forEach(Insiders::require);
        members.deleteByGroupId(group.value());
        people.forEach(user -> members.save(new GroupMemberRow(ids.next(), group.value(), user.value())));
        tell(actor, CHANGED, row, words(before), words(people));
    }

    @Override
    @Transactional
    public void join(Actor actor, GroupId group, Set<UserId> people) {
        organisers.require(actor);
        GroupRow row = get(group);
        Set<UserId> joining = new LinkedHashSet<>(people);
        members.findByGroupIdAndUserIdIn(
                        group.value(), people.stream().map(UserId::value).toList())
                .forEach(held -> joining.remove(new UserId(held.userId())));
        if (joining.isEmpty()) {
            return;
        }
        joining.stream().map(users::get).forEach(Insiders::require);
        members.saveAll(joining.stream()
                .map(user -> new GroupMemberRow(ids.next(), group.value(), user.value()))
                .toList());
        tell(actor, "group.joined", row, null, words(joining));
    }

    private Set<UserId> people(GroupId group) {
        return members.findByGroupIdOrderById(group.value()).stream()
                .map(row -> new UserId(row.userId()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String words(Set<UserId> people) {
        return people.stream().map(UserId::toString).sorted().collect(Collectors.joining(" "));
    }

    private String free(String name, @Nullable GroupId own) {
        String shown = name.strip();
        DepartmentChecks.requireName(shown);
        if (rows.findByName(shown)
                .filter(found -> own == null || found.id() != own.value())
                .isPresent()) {
            throw new Invalid(new Violation("/name", "unique", "organisation.group.taken", shown));
        }
        return shown;
    }

    private GroupRow get(GroupId group) {
        return rows.findById(group.value())
                .orElseThrow(() -> new NotFound("organisation.group.unknown", group.toString()));
    }

    private PersonGroup group(GroupRow row) {
        return new PersonGroup(new GroupId(row.id()), row.name(), members.countByGroupId(row.id()));
    }

    private void tell(Actor actor, String action, GroupRow group, @Nullable String before, @Nullable String after) {
        organisers.changed(
                actor, Audited.of(actor, action, "group", Long.toString(group.id()), group.name()), before, after);
    }
}

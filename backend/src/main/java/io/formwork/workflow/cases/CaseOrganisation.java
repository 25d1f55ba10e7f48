package io.formwork.workflow.cases;

import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupId;
import io.formwork.organisation.GroupService;
import io.formwork.organisation.ManagerLine;
import io.formwork.organisation.MemberQuery;
import io.formwork.organisation.MembershipService;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds people by where they stand in the organisation today; only those with an open account. */
@Singleton
class CaseOrganisation {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Actor SYSTEM = Actor.system();

    private final DepartmentService departments;
    private final MembershipService memberships;
    private final GroupService groups;
    private final ManagerLine managers;
    private final UserService users;

    CaseOrganisation(
            DepartmentService departments,
            MembershipService memberships,
            GroupService groups,
            ManagerLine managers,
            UserService users) {
        this.departments = departments;
        this.memberships = memberships;
        this.groups = groups;
        this.managers = managers;
        this.users = users;
    }

    Optional<UserId> headOf(String department) {
        return managers.headOf(DepartmentId.of(department));
    }

    /** The head over somebody; nobody for who has no account. */
    Optional<UserId> headOver(UserId user) {
        return user.isPerson() ? managers.headOver(user) : Optional.empty();
    }

    Optional<UserId> managerOf(UserId user) {
        return user.isPerson() ? managers.managerOf(user, 1) : Optional.empty();
    }

    /** The people of a group; nothing when there is none of that id. */
    Optional<Set<UserId>> inGroup(String id) {
        return known(id)
                .map(GroupId::new)
                .flatMap(group -> groups.find(SYSTEM, group))
                .map(group -> open(users.all(groups.members(SYSTEM, group.id())).values()));
    }

    /** The people of a department and of all below it; nothing when there is none of that id. */
    Optional<Set<UserId>> inDepartment(String id) {
        return known(id)
                .map(DepartmentId::new)
                .flatMap(department -> departments.find(SYSTEM, department))
                .map(department -> open(
                        memberships.members(SYSTEM, new MemberQuery(department.id(), true, ""), 0, Integer.MAX_VALUE)));
    }

    /** How many people belong there; nothing when there is no department of that id. */
    OptionalLong countDepartment(String id) {
        return known(id)
                .map(DepartmentId::new)
                .flatMap(department -> departments.find(SYSTEM, department))
                .map(department -> new MemberQuery(department.id(), true, ""))
                .stream()
                .mapToLong(query -> memberships.count(SYSTEM, query))
                .findFirst();
    }

    private static Optional<Long> known(String id) {
        return Optional.of(id).filter(text -> ID.matcher(text).matches()).map(Long::valueOf);
    }

    private static Set<UserId> open(Collection<User> people) {
        Set<UserId> open = new LinkedHashSet<>();
        people.stream().filter(User::active).forEach(user -> open.add(user.id()));
        return open;
    }
}

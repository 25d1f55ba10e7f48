package io.formwork.organisation;

import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.time.LocalClock;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Keeps people from outside out of the places of the organisation. */
@Singleton
class Insiders {

    private final UserService users;
    private final MembershipRepository memberships;
    private final DepartmentRepository departments;
    private final GroupMemberRepository groups;
    private final ManagerLineRepository managers;
    private final SubstitutionRepository substitutions;
    private final LocalClock clock;

    Insiders(
            UserService users,
            MembershipRepository memberships,
            DepartmentRepository departments,
            GroupMemberRepository groups,
            ManagerLineRepository managers,
            SubstitutionRepository substitutions,
            LocalClock clock) {
        this.users = users;
        this.memberships = memberships;
        this.departments = departments;
        this.groups = groups;
        this.managers = managers;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /** All of them exist, and are from inside. */
    void require(Collection<UserId> people) {
        people.forEach(id -> require(users.get(id)));
    }

    static void require(User user) {
        if (user.external()) {
            throw new Conflict("organisation.external.place", user.name());
        }
    }

    /** Who becomes a person from outside must not have a place that others reckon with. */
    void requireNoPlace(User user) {
        long id = user.id().value();
        if (!memberships.findByUserIdOrderByMainDescAndId(id).isEmpty()
                || !departments.ledBy(id).isEmpty()
                || !groups.findByUserIdOrderById(id).isEmpty()
                || !managers.findByManagerIdOrderByUserId(id).isEmpty()
                || managers.existsById(id)
                || !substitutions.ofSubstitute(id, clock.today()).isEmpty()
                || !substitutions.ofSomebodyAway(id, clock.today()).isEmpty()) {
            throw new Conflict("organisation.external.placed", user.name());
        }
    }
}

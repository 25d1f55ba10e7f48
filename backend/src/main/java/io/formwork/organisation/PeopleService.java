package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserChange;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What administrators do with people: an account, its roles and its place in the organisation change together or not at all. */
@Singleton
public class PeopleService {

    private final UserAdministration administration;
    private final UserService users;
    private final MembershipService memberships;
    private final ManagerLine managers;
    private final ExternalPeople externals;

    PeopleService(
            UserAdministration administration,
            UserService users,
            MembershipService memberships,
            ManagerLine managers,
            ExternalPeople externals) {
        this.administration = administration;
        this.users = users;
        this.memberships = memberships;
        this.managers = managers;
        this.externals = externals;
    }

    /** @param held the role keys by app */
    @Transactional
    public User create(Actor actor, NewUser user, Map<String, Set<String>> held, Placement placement) {
        User created = administration.create(actor, user, held);
        place(actor, created.id(), placement);
        return users.get(created.id());
    }

    /** @param held the role keys by app; those in apps that are not named stay */
    @Transactional
    public User change(
            Actor actor, UserId user, UserChange change, Map<String, Set<String>> held, Placement placement) {
        if (placement.outside() == null) {
            externals.set(actor, user, null);
        }
        administration.change(actor, user, change, held);
        place(actor, user, placement);
        return users.get(user);
    }

    /** Where an administrator put somebody. */
    @Transactional(readOnly = true)
    public Placement placementOf(Actor actor, UserId user) {
        return new Placement(
                memberships.of(actor, user),
                managers.named(actor, user).orElse(null),
                externals.find(actor, user).orElse(null));
    }

    /** Puts people into a department, as the main one for those who have none. */
    @Transactional
    public void join(Actor actor, DepartmentId department, Collection<UserId> people) {
        people.forEach(person -> {
            List<Membership> held = new ArrayList<>(memberships.of(actor, person));
            if (held.stream().noneMatch(each -> each.department().equals(department))) {
                held.add(new Membership(department, held.stream().noneMatch(Membership::main), null, null, null));
                memberships.set(actor, person, held);
            }
        });
    }

    private void place(Actor actor, UserId user, Placement placement) {
        memberships.set(actor, user, placement.memberships());
        managers.name(actor, user, placement.manager());
        externals.set(actor, user, placement.outside());
    }
}

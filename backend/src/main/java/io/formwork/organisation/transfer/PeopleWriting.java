package io.formwork.organisation.transfer;

import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserChange;
import io.formwork.identity.UserId;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentPaths;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupId;
import io.formwork.organisation.GroupService;
import io.formwork.organisation.ManagerLine;
import io.formwork.organisation.Membership;
import io.formwork.organisation.MembershipService;
import io.formwork.organisation.transfer.PeopleImportResult.FirstPassword;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes and changes the accounts of checked rows, through the same services as the people page, in the caller's transaction. What
 * it remembers is true once that has committed, so each attempt at a transaction needs another one.
 */
final class PeopleWriting {

    /** Who writes what. */
    @Singleton
    record Services(
            UserAdministration accounts,
            RoleMembers roles,
            MembershipService memberships,
            DepartmentService departments,
            DepartmentPaths paths,
            GroupService groups,
            ManagerLine managers) {}

    private final Actor actor;
    private final Services services;
    private final PeopleKnown known;
    private final Map<String, UserId> ids = new HashMap<>();
    private final Map<String, DepartmentId> places = new HashMap<>();
    private final Map<String, Set<UserId>> joining = new LinkedHashMap<>();
    private final Map<DepartmentId, UserId> heads = new LinkedHashMap<>();
    private final List<FirstPassword> passwords = new ArrayList<>();

    PeopleWriting(Actor actor, Services services, PeopleKnown known) {
        this.actor = actor;
        this.services = services;
        this.known = known;
    }

    List<FirstPassword> passwords() {
        return passwords;
    }

    /** The accounts of the rows by their logins in small letters. */
    Map<String, UserId> ids() {
        return ids;
    }

    /** The departments that rows named, by their paths. */
    Map<String, DepartmentId> places() {
        return places;
    }

    /** Who is to lead which department when everybody is there. */
    Map<DepartmentId, UserId> heads() {
        return heads;
    }

    /** The accounts with their roles, departments and groups. */
    void write(List<PersonRow> rows) {
        rows.forEach(this::write);
        joining.forEach((name, people) -> {
            GroupId group = services.groups()
                    .findByName(name)
                    .orElseGet(() -> services.groups().create(actor, name))
                    .id();
            services.groups().join(actor, group, people);
        });
    }

    private void write(PersonRow row) {
        Optional<User> present = known.user(row.key());
        UserId id = present.isPresent() ? change(present.get(), row) : create(row);
        ids.put(row.key(), id);
        List<Membership> memberships = new ArrayList<>();
        for (String path : row.parts(PeopleColumn.DEPARTMENTS)) {
            DepartmentId department = department(path);
            if (memberships.stream().noneMatch(place -> place.department().equals(department))) {
                memberships.add(
                        memberships.isEmpty()
                                ? Membership.main(department).as(row.text(PeopleColumn.POSITION))
                                : Membership.also(department));
            }
        }
        if (!memberships.isEmpty()) {
            services.memberships().set(actor, id, memberships);
            if (row.leads()) {
                heads.put(memberships.getFirst().department(), id);
            }
        }
        row.parts(PeopleColumn.GROUPS)
                .forEach(group -> joining.computeIfAbsent(group, name -> new LinkedHashSet<>())
                        .add(id));
    }

    /** The department at the end of a path; what is missing on the way is made. */
    private DepartmentId department(String path) {
        return places.computeIfAbsent(
                path,
                named -> known.seenDepartment(named)
                        .orElseGet(() -> services.paths().ensure(actor, PeopleKnown.plain(named))));
    }

    private UserId create(PersonRow row) {
        NewUser user = NewUser.of(row.text(PeopleColumn.LOGIN), row.text(PeopleColumn.NAME), null)
                .withEmail(row.has(PeopleColumn.EMAIL) ? row.text(PeopleColumn.EMAIL) : null)
                .speaking(PeopleCheck.language(row).orElse(Language.ZH));
        UserId id =
                services.accounts().create(actor, user, roles(row, Map.of())).id();
        passwords.add(
                new FirstPassword(user.login(), user.name(), services.accounts().giveFirstPassword(actor, id)));
        return id;
    }

    private UserId change(User user, PersonRow row) {
        UserChange change = new UserChange(
                row.has(PeopleColumn.NAME) ? row.text(PeopleColumn.NAME) : user.name(),
                row.has(PeopleColumn.EMAIL) ? row.text(PeopleColumn.EMAIL) : user.email(),
                user.admin(),
                PeopleCheck.language(row).orElse(user.language()));
        services.accounts()
                .change(actor, user.id(), change, roles(row, services.roles().rolesOf(user.id())));
        return user.id();
    }

    /** The roles of the file beside those that are held in the same apps. */
    private static Map<String, Set<String>> roles(PersonRow row, Map<String, Set<String>> held) {
        Map<String, Set<String>> roles = new HashMap<>();
        for (String part : row.parts(PeopleColumn.ROLES)) {
            String[] names = part.split(":", 2);
            String app = names[0].strip();
            roles.computeIfAbsent(app, key -> new HashSet<>(held.getOrDefault(key, Set.of())))
                    .add(names[1].strip());
        }
        return roles;
    }
}

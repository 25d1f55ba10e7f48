package io.formwork.organisation.transfer;

import io.formwork.identity.Actor;
import io.formwork.identity.KnownRoles;
import io.formwork.identity.NewUser;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentPaths;
import io.formwork.organisation.GroupId;
import io.formwork.organisation.GroupService;
import io.formwork.organisation.ManagerLine;
import io.formwork.organisation.PersonGroup;
import io.formwork.platform.error.Violation;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What there is already of all that a file names; read once for one import. */
final class PeopleKnown {

    /** Where that is read. */
    @Singleton
    record Sources(
            UserAdministration accounts,
            UserService users,
            DepartmentPaths departments,
            GroupService groups,
            ManagerLine managers,
            KnownRoles roles) {}

    private final Actor actor;
    private final Sources sources;
    private final Map<String, Optional<DepartmentId>> departments = new HashMap<>();
    private final Map<String, User> users;
    private final Map<String, Optional<GroupId>> groups = new HashMap<>();
    private final Map<String, Boolean> roles = new HashMap<>();

    PeopleKnown(Actor actor, Sources sources, Collection<PersonRow> rows) {
        this.actor = actor;
        this.sources = sources;
        Set<String> logins = new LinkedHashSet<>();
        for (PersonRow row : rows) {
            logins.add(row.key());
            logins.add(key(row.text(PeopleColumn.MANAGER)));
        }
        this.users = sources.accounts().byLogin(actor, logins);
    }

    /** What a login is compared by. */
    static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }

    Optional<User> user(String key) {
        return Optional.ofNullable(users.get(key));
    }

    List<Violation> violations(NewUser user) {
        return sources.accounts().check(user);
    }

    Optional<DepartmentId> department(String path) {
        return departments.computeIfAbsent(
                plain(path), known -> sources.departments().find(actor, known));
    }

    /** The department at the end of a path, as far as it was looked up before and there. */
    Optional<DepartmentId> seenDepartment(String path) {
        return departments.getOrDefault(plain(path), Optional.empty());
    }

    /** Departments that are there from now on. */
    void learn(Map<String, DepartmentId> made) {
        made.forEach((path, id) -> departments.put(plain(path), Optional.of(id)));
    }

    static String plain(String path) {
        return path.replace('／', '/');
    }

    Optional<GroupId> group(String name) {
        return groups.computeIfAbsent(
                name, unknown -> sources.groups().findByName(unknown).map(PersonGroup::id));
    }

    /** The login of the one to whom somebody answers by name. */
    Optional<String> managerOf(UserId user) {
        return sources.managers()
                .named(actor, user)
                .flatMap(sources.users()::find)
                .map(manager -> key(manager.login()));
    }

    /** Whether that is the key of an app and of a role that can be given in it. */
    boolean isRole(String role) {
        return roles.computeIfAbsent(role, unknown -> {
            int colon = unknown.indexOf(':');
            return colon > 0
                    && sources.roles()
                            .has(
                                    unknown.substring(0, colon).strip(),
                                    unknown.substring(colon + 1).strip());
        });
    }
}

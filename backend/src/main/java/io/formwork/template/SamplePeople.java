package io.formwork.template;

import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.organisation.DepartmentPaths;
import io.formwork.organisation.ManagerLine;
import io.formwork.organisation.Membership;
import io.formwork.organisation.MembershipService;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the people of a package: accounts without a password, which nobody can use until an administrator sets one. */
@Singleton
class SamplePeople {

    private final UserService users;
    private final RoleMembers members;
    private final DepartmentPaths departments;
    private final MembershipService memberships;
    private final ManagerLine managers;

    SamplePeople(
            UserService users,
            RoleMembers members,
            DepartmentPaths departments,
            MembershipService memberships,
            ManagerLine managers) {
        this.users = users;
        this.members = members;
        this.departments = departments;
        this.memberships = memberships;
        this.managers = managers;
    }

    /** @return how many accounts were made; people who were there keep theirs and only get the roles */
    int install(Actor actor, String app, String csv) {
        SampleSheet table = SampleSheet.parse(csv);
        int made = 0;
        for (List<String> row : table.rows()) {
            String login = table.cell(row, "login");
            Optional<User> known = users.findByLogin(login);
            User user = known.orElseGet(() -> create(actor, table, row));
            if (known.isEmpty()) {
                place(actor, user, table, row);
            }
            made += known.isEmpty() ? 1 : 0;
            for (String role : table.cell(row, "roles").split(";")) {
                if (!role.isBlank()) {
                    members.add(actor, user.id(), app, role.strip());
                }
            }
        }
        return made;
    }

    /** What the row tells of department, position and manager; the manager stands in a row before. */
    private void place(Actor actor, User user, SampleSheet table, List<String> row) {
        String department = table.cell(row, "department");
        if (!department.isBlank()) {
            var main = Membership.main(departments.ensure(actor, department)).as(table.cell(row, "position"));
            memberships.set(actor, user.id(), List.of(main));
        }
        users.findByLogin(table.cell(row, "manager"))
                .ifPresent(manager -> managers.name(actor, user.id(), manager.id()));
    }

    private User create(Actor actor, SampleSheet table, List<String> row) {
        return users.create(
                actor,
                new NewUser(
                        table.cell(row, "login"),
                        table.cell(row, "name"),
                        emptyToNull(table.cell(row, "email")),
                        null,
                        false,
                        Language.ZH));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text;
    }
}

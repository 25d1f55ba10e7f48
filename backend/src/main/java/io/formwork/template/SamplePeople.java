package io.formwork.template;

import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentPaths;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.ExternalPeople;
import io.formwork.organisation.ManagerLine;
import io.formwork.organisation.Membership;
import io.formwork.organisation.MembershipService;
import io.formwork.organisation.Outside;
import io.formwork.organisation.StandsFor;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the people of a package: accounts without a password, which nobody can use until an administrator sets one. */
@Singleton
class SamplePeople {

    /** Form and {@code $ref} of the record that stands for somebody from outside. */
    private static final String STANDS_FOR = "standsFor";

    private final UserService users;
    private final RoleMembers members;
    private final DepartmentPaths departments;
    private final DepartmentService tree;
    private final MembershipService memberships;
    private final ManagerLine managers;
    private final ExternalPeople externals;

    SamplePeople(
            UserService users,
            RoleMembers members,
            DepartmentPaths departments,
            DepartmentService tree,
            MembershipService memberships,
            ManagerLine managers,
            ExternalPeople externals) {
        this.users = users;
        this.members = members;
        this.departments = departments;
        this.tree = tree;
        this.memberships = memberships;
        this.managers = managers;
        this.externals = externals;
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

    /** Gives people from outside the records that stand for them; who has one keeps it. */
    void stand(Actor actor, String app, String csv, SampleCells cells) {
        SampleSheet table = SampleSheet.parse(csv);
        for (List<String> row : table.rows()) {
            String[] names = table.cell(row, STANDS_FOR).split(":", 2);
            Optional<User> user = users.findByLogin(table.cell(row, "login"));
            if (names.length == 2 && user.isPresent() && isOpen(actor, user.get())) {
                StandsFor record = new StandsFor(
                        app, names[0], cells.get(names[0], names[1]).toString());
                externals.set(actor, user.get().id(), new Outside(record));
            }
        }
    }

    private boolean isOpen(Actor actor, User user) {
        return externals
                .find(actor, user.id())
                .filter(outside -> outside.record().isEmpty())
                .isPresent();
    }

    /** What the row tells of department, position, head and manager; the manager stands in a row before. */
    private void place(Actor actor, User user, SampleSheet table, List<String> row) {
        if (!table.cell(row, STANDS_FOR).isBlank()) {
            externals.set(actor, user.id(), new Outside(null));
            return;
        }
        String department = table.cell(row, "department");
        if (!department.isBlank()) {
            DepartmentId id = departments.ensure(actor, department);
            memberships.set(actor, user.id(), List.of(Membership.main(id).as(table.cell(row, "position"))));
            if (!table.cell(row, "head").isBlank()) {
                lead(actor, tree.get(actor, id), user);
            }
        }
        users.findByLogin(table.cell(row, "manager"))
                .ifPresent(manager -> managers.name(actor, user.id(), manager.id()));
    }

    /** A department that has a head keeps him. */
    private void lead(Actor actor, Department department, User user) {
        if (department.head() == null) {
            tree.change(actor, department.id(), department.draft().withHead(user.id()));
        }
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

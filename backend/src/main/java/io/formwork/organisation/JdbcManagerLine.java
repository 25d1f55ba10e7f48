package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.time.LocalClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcManagerLine implements ManagerLine {

    private final ManagerLineRepository rows;
    private final DepartmentRepository departments;
    private final MembershipRepository memberships;
    private final UserService users;
    private final Organisers organisers;
    private final LocalClock clock;

    JdbcManagerLine(
            ManagerLineRepository rows,
            DepartmentRepository departments,
            MembershipRepository memberships,
            UserService users,
            Organisers organisers,
            LocalClock clock) {
        this.rows = rows;
        this.departments = departments;
        this.memberships = memberships;
        this.users = users;
        this.organisers = organisers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UserId> named(Actor actor, UserId user) {
        organisers.require(actor);
        return named(user);
    }

    private Optional<UserId> named(UserId user) {
        return rows.findById(user.value()).map(row -> new UserId(row.managerId()));
    }

    @Override
    @Transactional
    public void name(Actor actor, UserId user, @Nullable UserId manager) {
        organisers.require(actor);
        departments.lockTree();
        User person = users.get(user);
        UserId before = named(user).orElse(null);
        if (java.util.Objects.equals(before, manager)) {
            return;
        }
        rows.deleteById(user.value());
        if (manager != null) {
            User named = users.get(manager);
            Insiders.require(person);
            Insiders.require(named);
            requireNoCircle(person, named);
            rows.save(new ManagerLineRow(user.value(), manager.value()));
        }
        organisers.changed(
                actor,
                Audited.of(actor, "manager.changed", "user", user.toString(), person.name()),
                before == null ? null : before.toString(),
                manager == null ? null : manager.toString());
    }

    private void requireNoCircle(User person, User manager) {
        Optional<UserId> above = Optional.of(manager.id());
        Set<UserId> met = new HashSet<>();
        while (above.isPresent() && met.add(above.get())) {
            if (above.get().equals(person.id())) {
                throw new Conflict("organisation.manager.circle", manager.name(), person.name());
            }
            above = named(above.get());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UserId> managerOf(UserId user, int level) {
        Set<UserId> met = new HashSet<>(Set.of(user));
        Optional<UserId> manager = Optional.of(user);
        for (int i = 0; i < level && manager.isPresent(); i++) {
            manager = direct(manager.get()).filter(met::add);
        }
        return manager.filter(found -> !found.equals(user));
    }

    private Optional<UserId> direct(UserId user) {
        return named(user).filter(this::isOpen).or(() -> headOver(user));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UserId> headOf(DepartmentId department) {
        return headFrom(departments.findById(department.value()), null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UserId> headOver(UserId user) {
        return memberships.counting(user.value(), clock.today()).stream()
                .filter(MembershipRow::main)
                .findFirst()
                .flatMap(row -> headFrom(departments.findById(row.departmentId()), user));
    }

    private Optional<UserId> headFrom(Optional<DepartmentRow> start, @Nullable UserId except) {
        Optional<DepartmentRow> here = start;
        while (here.isPresent()) {
            Optional<UserId> head = Optional.ofNullable(here.get().headId())
                    .map(UserId::new)
                    .filter(found -> !found.equals(except))
                    .filter(this::isOpen);
            if (head.isPresent()) {
                return head;
            }
            here = Optional.ofNullable(here.get().parentId()).flatMap(departments::findById);
        }
        return Optional.empty();
    }

    private boolean isOpen(UserId user) {
        return users.find(user).filter(User::active).isPresent();
    }
}

package io.formwork.organisation;

import io.formwork.identity.DepartmentDisplay;
import io.formwork.identity.UserId;
import io.formwork.platform.startup.StartupTask;
import io.formwork.platform.time.LocalClock;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Sees to it that the department shown beside a name is the main one of today. */
@Singleton
class MainDepartments implements StartupTask {

    private final MembershipRepository memberships;
    private final DepartmentRepository departments;
    private final DepartmentDisplay display;
    private final LocalClock clock;

    MainDepartments(
            MembershipRepository memberships,
            DepartmentRepository departments,
            DepartmentDisplay display,
            LocalClock clock) {
        this.memberships = memberships;
        this.departments = departments;
        this.display = display;
        this.clock = clock;
    }

    void renamed(DepartmentId department, String name) {
        display.show(people(memberships.mainPeople(department.value(), clock.today())), name);
    }

    void changed(UserId user) {
        String name = memberships.counting(user.value(), clock.today()).stream()
                .filter(MembershipRow::main)
                .findFirst()
                .flatMap(row -> departments.findById(row.departmentId()))
                .map(DepartmentRow::name)
                .orElse(null);
        display.show(List.of(user), name);
    }

    @Override
    public void run() {
        followTheCalendar();
    }

    /** A membership may begin or end with a day, without anybody doing anything. */
    @Transactional
    @Scheduled(fixedDelay = "15m", initialDelay = "15m")
    void followTheCalendar() {
        memberships.outdated(clock.today()).stream()
                .collect(Collectors.groupingBy(shown -> java.util.Optional.ofNullable(shown.name())))
                .forEach((name, outdated) -> display.show(
                        outdated.stream().map(shown -> new UserId(shown.id())).toList(), name.orElse(null)));
    }

    private static List<UserId> people(Collection<Long> ids) {
        return ids.stream().map(UserId::new).toList();
    }
}

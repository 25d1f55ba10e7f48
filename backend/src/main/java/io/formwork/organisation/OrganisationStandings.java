package io.formwork.organisation;

import io.formwork.identity.Circle;
import io.formwork.identity.IdSelect;
import io.formwork.identity.Standings;
import io.formwork.identity.UserId;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.time.LocalClock;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Reads the circles of people; below a department means one range of paths. */
@Singleton
class OrganisationStandings implements Standings {

    private final DepartmentRepository departments;
    private final MembershipRepository memberships;
    private final GroupMemberRepository groups;
    private final ExternalRepository externals;
    private final BeanProvider<OutsideRecords> records;
    private final Transactions transactions;
    private final LocalClock clock;

    OrganisationStandings(
            DepartmentRepository departments,
            MembershipRepository memberships,
            GroupMemberRepository groups,
            ExternalRepository externals,
            BeanProvider<OutsideRecords> records,
            Transactions transactions,
            LocalClock clock) {
        this.departments = departments;
        this.memberships = memberships;
        this.groups = groups;
        this.externals = externals;
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public SequencedSet<String> read(UserId user, Circle circle) {
        return transactions.read(() -> switch (circle) {
            case DEPARTMENTS -> ids(own(user));
            case DEPARTMENT_TREE -> departmentTree(user);
            case TEAM -> team(user);
            case GROUPS ->
                ids(groups.findByUserIdOrderById(user.value()).stream().map(GroupMemberRow::groupId));
            case EXTERNAL -> external(user);
        });
    }

    @Override
    public Optional<SequencedSet<String>> readOutside(UserId user, Circle circle) {
        if (circle != Circle.DEPARTMENT_TREE) {
            return Optional.empty();
        }
        return transactions.read(() -> {
            SequencedSet<String> outside = ids(departments.everyId().stream());
            outside.removeAll(departmentTree(user));
            return Optional.of(outside);
        });
    }

    @Override
    public Optional<IdSelect> select(UserId user, Circle circle) {
        return transactions.read(() -> switch (circle) {
            case DEPARTMENT_TREE -> CircleSql.departmentsBelow(treeTops(user));
            case TEAM -> CircleSql.peopleBelow(tops(departments.pathsLedBy(user.value())), user, clock.today());
            case DEPARTMENTS, GROUPS, EXTERNAL -> Optional.empty();
        });
    }

    /** What is deleted stands for nobody. */
    private SequencedSet<String> external(UserId user) {
        SequencedSet<String> record = new LinkedHashSet<>();
        externals
                .findById(user.value())
                .map(ExternalRow::toStandsFor)
                .filter(found -> records.get().exists(found))
                .ifPresent(found -> record.add(found.record()));
        return record;
    }

    private Stream<Long> own(UserId user) {
        return memberships.counting(user.value(), clock.today()).stream().map(MembershipRow::departmentId);
    }

    private SequencedSet<String> departmentTree(UserId user) {
        SequencedSet<String> tree = new LinkedHashSet<>();
        treeTops(user).forEach(path -> tree.addAll(ids(departments.below(path).stream())));
        return tree;
    }

    private List<String> treeTops(UserId user) {
        List<String> paths = new ArrayList<>(departments.pathsLedBy(user.value()));
        List<Long> own = own(user).toList();
        if (!own.isEmpty()) {
            departments.findByIdIn(own).forEach(row -> paths.add(row.path()));
        }
        return tops(paths);
    }

    private SequencedSet<String> team(UserId user) {
        SequencedSet<String> team = new LinkedHashSet<>();
        team.add(user.toString());
        tops(departments.pathsLedBy(user.value()))
                .forEach(path -> team.addAll(ids(memberships.peopleBelow(path, clock.today()).stream())));
        return team;
    }

    /** Those that lie below no other one. */
    private static List<String> tops(Collection<String> paths) {
        List<String> tops = new ArrayList<>();
        for (String path : paths.stream().distinct().sorted().toList()) {
            if (tops.isEmpty() || !path.startsWith(tops.getLast())) {
                tops.add(path);
            }
        }
        return tops;
    }

    private static SequencedSet<String> ids(Stream<Long> values) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        values.forEach(value -> ids.add(value.toString()));
        return ids;
    }
}

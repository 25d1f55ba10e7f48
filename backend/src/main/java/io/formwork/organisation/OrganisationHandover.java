package io.formwork.organisation;

import io.formwork.handover.HandoverItem;
import io.formwork.handover.HandoverOrder;
import io.formwork.handover.HandoverPart;
import io.formwork.handover.HandoverResult;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The departments that somebody leads or deputises for, his groups, and the people who answer to him by name. */
@Singleton
class OrganisationHandover implements HandoverPart {

    private static final String LED = "departments";
    private static final String GROUPS = "groups";
    private static final String MANAGED = "managed";

    private final DepartmentService departments;
    private final GroupService groups;
    private final ManagerLine managers;
    private final Standing standing;
    private final Transactions transactions;

    /** What names somebody now. */
    @Singleton
    record Standing(DepartmentRepository departments, GroupMemberRepository groups, ManagerLineRepository managed) {}

    OrganisationHandover(
            DepartmentService departments,
            GroupService groups,
            ManagerLine managers,
            Standing standing,
            Transactions transactions) {
        this.departments = departments;
        this.groups = groups;
        this.managers = managers;
        this.standing = standing;
        this.transactions = transactions;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<HandoverItem> items(UserId leaver) {
        return Stream.of(
                        item(LED, led(leaver).size()),
                        item(GROUPS, groupsOf(leaver).size()),
                        item(MANAGED, managed(leaver).size()))
                .filter(item -> item.count() > 0)
                .toList();
    }

    private static HandoverItem item(String key, int count) {
        return new HandoverItem(key, "handover.item." + key, List.of(), count, true);
    }

    private List<DepartmentId> led(UserId user) {
        return transactions.read(() -> standing.departments().ledBy(user.value())).stream()
                .map(DepartmentId::new)
                .toList();
    }

    private List<GroupId> groupsOf(UserId user) {
        return transactions.read(() -> standing.groups().findByUserIdOrderById(user.value())).stream()
                .map(row -> new GroupId(row.groupId()))
                .toList();
    }

    private List<UserId> managed(UserId user) {
        return transactions.read(() -> standing.managed().findByManagerIdOrderByUserId(user.value())).stream()
                .map(row -> new UserId(row.userId()))
                .toList();
    }

    @Override
    public HandoverResult handOver(HandoverOrder order, String item) {
        HandoverResult.Tally tally = new HandoverResult.Tally();
        UserId leaver = order.leaver().id();
        switch (item) {
            case LED -> led(leaver).forEach(each -> tally.attempt(each.toString(), () -> lead(order, each)));
            case GROUPS -> groupsOf(leaver).forEach(each -> tally.attempt(each.toString(), () -> join(order, each)));
            default -> managed(leaver).forEach(each -> tally.attempt(each.toString(), () -> manage(order, each)));
        }
        return tally.result();
    }

    private void lead(HandoverOrder order, DepartmentId id) {
        transactions.write(() -> {
            DepartmentDraft draft = departments.get(order.actor(), id).draft();
            UserId head = Objects.equals(draft.head(), order.leaver().id())
                    ? order.successor().id()
                    : draft.head();
            List<UserId> deputies = draft.deputies().stream()
                    .map(deputy -> deputy.equals(order.leaver().id())
                            ? order.successor().id()
                            : deputy)
                    .filter(deputy -> !deputy.equals(head))
                    .toList();
            departments.change(
                    order.actor(),
                    id,
                    new DepartmentDraft(draft.name(), draft.englishName(), draft.code(), head, deputies));
        });
    }

    private void join(HandoverOrder order, GroupId id) {
        transactions.write(() -> {
            Set<UserId> members = new LinkedHashSet<>(groups.members(order.actor(), id));
            members.remove(order.leaver().id());
            members.add(order.successor().id());
            groups.setMembers(order.actor(), id, members);
        });
    }

    /** Who answered to the leaver answers to the successor, who himself answers to the leaver's manager. */
    private void manage(HandoverOrder order, UserId person) {
        transactions.write(() -> {
            Actor actor = order.actor();
            UserId successor = order.successor().id();
            managers.name(
                    actor,
                    person,
                    person.equals(successor)
                            ? managers.named(actor, order.leaver().id()).orElse(null)
                            : successor);
        });
    }
}

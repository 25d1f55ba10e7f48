package io.formwork.workflow.cases;

import io.formwork.identity.UserId;
import io.formwork.record.FormRecord;
import io.formwork.workflow.step.StepAssignee;
import io.formwork.workflow.store.InstanceRow;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the people whom a step names. Nobody found means the administrators. */
@Singleton
class CasePeople {

    /** @param fallback whether nobody was found */
    record Found(Set<String> holders, boolean fallback) {}

    private final CaseDirectory people;
    private final CaseRecords records;
    private final CaseOrganisation organisation;

    CasePeople(CaseDirectory people, CaseRecords records, CaseOrganisation organisation) {
        this.people = people;
        this.records = records;
        this.organisation = organisation;
    }

    /** @param singly whether each person of a role counts, instead of the role as a whole */
    Found find(InstanceRow instance, List<StepAssignee> named, boolean singly) {
        Set<String> holders = new LinkedHashSet<>();
        for (StepAssignee assignee : named) {
            holders.addAll(find(instance, assignee, singly));
        }
        return holders.isEmpty() ? new Found(Set.of(Holder.ADMINISTRATORS), true) : new Found(holders, false);
    }

    private Set<String> find(InstanceRow instance, StepAssignee assignee, boolean singly) {
        return switch (assignee.kind()) {
            case ADMIN -> Set.of(Holder.ADMINISTRATORS);
            case STARTER -> person(Optional.of(new UserId(instance.startedBy())));
            case USER -> person(people.byLogin(assignee.value()));
            case FIELD -> person(member(instance, assignee.value()));
            case ROLE -> role(instance.app(), assignee.value(), singly);
            case HEAD -> person(head(instance, assignee.value()));
            case MANAGER -> person(member(instance, assignee.value()).flatMap(organisation::managerOf));
            case GROUP, DEPARTMENT -> each(several(assignee).orElse(Set.of()));
        };
    }

    private Set<String> role(String app, String role, boolean singly) {
        Set<UserId> members = people.inRole(app, role);
        if (members.isEmpty()) {
            return Set.of();
        }
        return singly ? each(members) : Set.of(Holder.role(app, role));
    }

    private static Set<String> each(Collection<UserId> people) {
        return people.stream().map(Holder::user).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The people of a group or department as they are now; nothing when there is none of that id. */
    private Optional<Set<UserId>> several(StepAssignee named) {
        return named.kind() == StepAssignee.Kind.GROUP
                ? organisation.inGroup(named.value())
                : organisation.inDepartment(named.value());
    }

    OptionalLong countOf(StepAssignee named) {
        return named.kind() == StepAssignee.Kind.GROUP
                ? several(named).stream().mapToLong(Set::size).findFirst()
                : organisation.countDepartment(named.value());
    }

    private Optional<UserId> head(InstanceRow instance, String path) {
        FormRecord record = records.get(instance);
        return records.namesDepartment(record, path)
                ? records.find(record, path).flatMap(id -> organisation.headOf(id.toString()))
                : member(instance, path).flatMap(organisation::headOver);
    }

    private Optional<UserId> member(InstanceRow instance, String path) {
        FormRecord record = records.get(instance);
        return records.find(record, path).map(id -> new UserId(Long.parseLong(id.toString())));
    }

    private Set<String> person(Optional<UserId> user) {
        return user.filter(UserId::isPerson)
                .flatMap(people::present)
                .map(Holder::user)
                .map(Set::of)
                .orElse(Set.of());
    }

    /** Everybody who holds under these names. */
    Set<UserId> persons(Collection<String> holders) {
        Set<UserId> persons = new LinkedHashSet<>();
        for (String holder : holders) {
            if (Holder.isUser(holder)) {
                persons.add(Holder.userOf(holder));
            } else if (Holder.isRole(holder)) {
                persons.addAll(people.inRole(Holder.appOf(holder), Holder.roleOf(holder)));
            } else {
                persons.addAll(people.administrators());
            }
        }
        return persons;
    }

    String names(Collection<String> holders) {
        return persons(holders).stream().map(people::name).collect(Collectors.joining(", "));
    }

    boolean isActive(UserId user) {
        return people.isActive(user);
    }

    boolean knows(String login) {
        return people.byLogin(login).flatMap(people::present).isPresent();
    }

    String name(UserId user) {
        return people.name(user);
    }

    Set<UserId> administrators() {
        return people.administrators();
    }
}

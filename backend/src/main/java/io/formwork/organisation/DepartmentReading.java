package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.Language;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions asked of the tree. */
abstract class DepartmentReading {

    private static final String BETWEEN = " / ";

    final DepartmentRepository rows;
    final DeputyRepository deputies;
    final Organisers organisers;

    DepartmentReading(DepartmentRepository rows, DeputyRepository deputies, Organisers organisers) {
        this.rows = rows;
        this.deputies = deputies;
        this.organisers = organisers;
    }

    @Transactional(readOnly = true)
    public Optional<Department> find(Actor actor, DepartmentId id) {
        organisers.requireInside(actor);
        return departments(rows.findById(id.value()).stream().toList()).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Department get(Actor actor, DepartmentId id) {
        return find(actor, id).orElseThrow(() -> new NotFound("organisation.department.unknown", id.toString()));
    }

    @Transactional(readOnly = true)
    public List<Department> children(Actor actor, DepartmentId parent) {
        organisers.requireInside(actor);
        if (actor.external()) {
            return List.of();
        }
        return departments(rows.children(parent.value()));
    }

    @Transactional(readOnly = true)
    public Set<DepartmentId> parents(Actor actor, Collection<DepartmentId> ids) {
        organisers.requireInside(actor);
        return ids.isEmpty()
                ? Set.of()
                : rows.parentsAmong(values(ids)).stream().map(DepartmentId::new).collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public List<Department> search(Actor actor, String text, int offset, int limit) {
        organisers.requireInside(actor);
        if (actor.external()) {
            return List.of();
        }
        return departments(rows.search(Patterns.containing(text), offset, limit));
    }

    @Transactional(readOnly = true)
    public Map<DepartmentId, String> names(Collection<DepartmentId> ids, Language language) {
        Map<DepartmentId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.findByIdIn(values(ids))
                    .forEach(row -> names.put(
                            new DepartmentId(row.id()),
                            row.toDepartment(List.of()).label(language)));
        }
        return names;
    }

    @Transactional(readOnly = true)
    public Map<DepartmentId, String> trails(Actor actor, Collection<Department> departments) {
        organisers.requireInside(actor);
        Set<DepartmentId> onTheWay = new HashSet<>();
        departments.forEach(department -> way(department).forEach(onTheWay::add));
        Map<DepartmentId, String> names = names(onTheWay, actor.language());
        Map<DepartmentId, String> trails = new LinkedHashMap<>();
        departments.forEach(department -> trails.put(
                department.id(),
                way(department)
                        .filter(id -> department.isRoot() || !id.equals(DepartmentId.ROOT))
                        .map(id -> names.getOrDefault(id, id.toString()))
                        .collect(Collectors.joining(BETWEEN))));
        return trails;
    }

    private static Stream<DepartmentId> way(Department department) {
        return Stream.of(department.path().split("/"))
                .filter(part -> !part.isEmpty())
                .map(DepartmentId::of);
    }

    private static Set<Long> values(Collection<DepartmentId> ids) {
        return ids.stream().map(DepartmentId::value).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Department> departments(List<DepartmentRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<UserId>> deputiesOf =
                deputies
                        .findByDepartmentIdInOrderById(
                                found.stream().map(DepartmentRow::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                DeputyRow::departmentId,
                                Collectors.mapping(row -> new UserId(row.userId()), Collectors.toList())));
        return found.stream()
                .map(row -> row.toDepartment(deputiesOf.getOrDefault(row.id(), List.of())))
                .toList();
    }
}

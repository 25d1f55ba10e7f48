package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds departments by the names on the way from below the root, such as 销售部/华东, as they stand in files. */
@Singleton
public class DepartmentPaths {

    private final DepartmentRepository rows;
    private final DepartmentService departments;

    DepartmentPaths(DepartmentRepository rows, DepartmentService departments) {
        this.rows = rows;
        this.departments = departments;
    }

    @Transactional(readOnly = true)
    public Optional<DepartmentId> find(Actor actor, String path) {
        Optional<DepartmentId> here = Optional.of(DepartmentId.ROOT);
        for (String name : names(path)) {
            here = here.flatMap(parent -> child(parent, name));
        }
        return here.filter(found -> departments.find(actor, found).isPresent());
    }

    /** The same; what is missing on the way is made. */
    @Transactional
    public DepartmentId ensure(Actor actor, String path) {
        DepartmentId here = DepartmentId.ROOT;
        for (String name : names(path)) {
            DepartmentId parent = here;
            here = child(parent, name)
                    .orElseGet(() -> departments
                            .create(actor, parent, DepartmentDraft.named(name))
                            .id());
        }
        return here;
    }

    /** A department that is the only one of its name; for files which name no path. */
    @Transactional(readOnly = true)
    public Optional<DepartmentId> findByName(Actor actor, String name) {
        List<DepartmentRow> bearers = rows.findByName(name.strip());
        return bearers.size() == 1
                ? Optional.of(new DepartmentId(bearers.getFirst().id()))
                : Optional.empty();
    }

    private Optional<DepartmentId> child(DepartmentId parent, String name) {
        return rows.findByParentIdAndName(parent.value(), name).map(row -> new DepartmentId(row.id()));
    }

    private static List<String> names(String path) {
        return Stream.of(path.split("/"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}

package io.formwork.ui.organisation;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import io.formwork.identity.Actor;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tree level by level; which of a level can be opened is asked once for the whole level. */
final class DepartmentTreeData extends AbstractBackEndHierarchicalDataProvider<Department, Void> {

    private final transient DepartmentService departments;
    private final transient Supplier<Actor> actor;
    private final transient Map<DepartmentId, List<Department>> read = new HashMap<>();
    private final transient Set<DepartmentId> parents = new HashSet<>();
    private final transient Set<DepartmentId> asked = new HashSet<>();

    DepartmentTreeData(DepartmentService departments, Supplier<Actor> actor) {
        this.departments = departments;
        this.actor = actor;
    }

    void forget() {
        read.clear();
        parents.clear();
        asked.clear();
    }

    @Override
    public Object getId(Department department) {
        return department.id();
    }

    @Override
    public int getChildCount(HierarchicalQuery<Department, Void> query) {
        return level(query.getParent()).size();
    }

    @Override
    protected Stream<Department> fetchChildrenFromBackEnd(HierarchicalQuery<Department, Void> query) {
        return level(query.getParent()).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    @Override
    public boolean hasChildren(Department department) {
        if (!asked.contains(department.id())) {
            remember(List.of(department));
        }
        return parents.contains(department.id());
    }

    @Override
    public @Nullable Department getParent(Department department) {
        DepartmentId parent = department.parent();
        return parent == null ? null : departments.get(actor.get(), parent);
    }

    @Override
    public int getItemIndex(Department department, HierarchicalQuery<Department, Void> query) {
        return level(query.getParent()).stream().map(Department::id).toList().indexOf(department.id());
    }

    private List<Department> level(@Nullable Department parent) {
        if (parent == null) {
            Department root = departments.get(actor.get(), DepartmentId.ROOT);
            remember(List.of(root));
            return List.of(root);
        }
        return read.computeIfAbsent(parent.id(), id -> {
            List<Department> children = departments.children(actor.get(), id);
            remember(children);
            return children;
        });
    }

    private void remember(List<Department> level) {
        level.forEach(department -> asked.add(department.id()));
        parents.addAll(departments.parents(
                actor.get(), level.stream().map(Department::id).toList()));
    }
}

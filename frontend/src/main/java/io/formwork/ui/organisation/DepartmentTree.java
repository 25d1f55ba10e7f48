package io.formwork.ui.organisation;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropEvent;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import io.formwork.identity.Actor;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The departments as a tree that is read as far as it is opened; a department is moved by dragging it. */
final class DepartmentTree extends Div {

    /** Told when somebody dropped a department somewhere. */
    @FunctionalInterface
    interface Mover {
        void move(Department moved, DepartmentId parent, @Nullable DepartmentId before);
    }

    private final transient Supplier<Actor> actor;
    private final transient DepartmentService departments;
    private final transient Mover mover;
    private final DepartmentTreeData data;
    final TreeGrid<Department> grid = new TreeGrid<>();
    private transient @Nullable Department dragged;

    DepartmentTree(DepartmentService departments, Supplier<Actor> actor, Mover mover) {
        this.departments = departments;
        this.actor = actor;
        this.mover = mover;
        this.data = new DepartmentTreeData(departments, actor);
        addClassName("fw-department-tree");
        grid.addThemeVariants(GridVariant.AURA_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addHierarchyColumn(department -> department.label(actor.get().language()))
                .setHeader(getTranslation("departments.title"))
                .setSortable(false)
                .setFlexGrow(1);
        grid.setDataProvider(data);
        grid.setRowsDraggable(true);
        grid.setDropMode(GridDropMode.ON_TOP_OR_BETWEEN);
        grid.addDragStartListener(start -> dragged = start.getDraggedItems().getFirst());
        grid.addDragEndListener(end -> dragged = null);
        grid.addDropListener(this::dropped);
        add(grid);
    }

    /** Tells which department is chosen. */
    void onChoice(Consumer<@Nullable Department> listener) {
        grid.asSingleSelect().addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    void dropped(GridDropEvent<Department> drop) {
        Department moved = dragged;
        Department target = drop.getDropTargetItem().orElse(null);
        if (moved == null || target == null || target.isWithin(moved)) {
            return;
        }
        drop(moved, target, drop.getDropLocation());
    }

    void drop(Department moved, Department target, GridDropLocation location) {
        DepartmentId parent = target.parent();
        if (location == GridDropLocation.ON_TOP || location == GridDropLocation.EMPTY || parent == null) {
            mover.move(moved, target.id(), null);
        } else if (location == GridDropLocation.ABOVE) {
            mover.move(moved, parent, target.id());
        } else {
            mover.move(moved, parent, sibling(target, 1).map(Department::id).orElse(null));
        }
    }

    /** The department so many places before or behind another one below the same parent. */
    Optional<Department> sibling(Department department, int distance) {
        DepartmentId parent = department.parent();
        if (parent == null) {
            return Optional.empty();
        }
        List<Department> siblings = departments.children(actor.get(), parent);
        int place = siblings.stream().map(Department::id).toList().indexOf(department.id()) + distance;
        return place < 0 || place >= siblings.size() ? Optional.empty() : Optional.of(siblings.get(place));
    }

    /** Opens the way down to a department, and chooses it. */
    void show(Department department) {
        grid.expand(Stream.of(department.path().split("/"))
                .filter(part -> !part.isEmpty())
                .map(DepartmentId::of)
                .filter(id -> !id.equals(department.id()))
                .flatMap(id -> departments.find(actor.get(), id).stream())
                .toList());
        grid.select(department);
        grid.scrollToItem(department);
    }

    void refresh() {
        data.forget();
        data.refreshAll();
    }
}

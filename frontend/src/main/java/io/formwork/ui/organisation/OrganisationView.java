package io.formwork.ui.organisation;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.identity.User;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.platform.error.FormworkException;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.ResponsiveActions;
import io.formwork.ui.component.Toast;
import io.formwork.ui.people.DepartmentChoice;
import io.formwork.ui.people.PersonEditing;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The organisation: its departments as a tree, with the people of the chosen one beside it. */
@Route(value = OrganisationView.PATH, layout = MainLayout.class)
@Prototype
@RolesAllowed("admin")
@StyleSheet("formwork/people.css")
@StyleSheet("formwork/organisation.css")
public class OrganisationView extends Page implements HasDynamicTitle {

    static final String PATH = "organisation";

    private final transient OrganisationServices services;
    private final transient PersonEditing editing;
    private final transient CurrentUser user;
    private transient Department chosen;

    final DepartmentTree tree;
    final DepartmentPanel panel;
    final ComboBox<DepartmentChoice> search;
    final ResponsiveActions actions = new ResponsiveActions();
    private final MenuItem move;
    private final MenuItem up;
    private final MenuItem down;
    private final MenuItem delete;

    OrganisationView(OrganisationServices services, PersonEditing editing, CurrentUser user) {
        this.services = services;
        this.editing = editing;
        this.user = user;
        chosen = services.departments().get(user.actor(), DepartmentId.ROOT);
        tree = new DepartmentTree(services.departments(), user::actor, this::move);
        panel = new DepartmentPanel(services, user::actor, chosen, this::open, this::join);
        search = services.pickers().department(user.actor(), getTranslation("departments.search"));
        search.setLabel(null);
        search.setPlaceholder(getTranslation("departments.search"));
        search.setAriaLabel(getTranslation("departments.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.addClassName("fw-department-search");
        search.addValueChangeListener(change -> found(change.getValue()));
        actions.primary(VaadinIcon.PLUS, getTranslation("departments.new"), this::create);
        actions.action(VaadinIcon.EDIT, getTranslation("departments.edit"), this::edit);
        move = actions.item(VaadinIcon.INDENT, getTranslation("departments.move"), this::askMove);
        up = actions.item(VaadinIcon.ARROW_UP, getTranslation("departments.up"), this::moveUp);
        down = actions.item(VaadinIcon.ARROW_DOWN, getTranslation("departments.down"), this::moveDown);
        delete = actions.item(VaadinIcon.TRASH, getTranslation("departments.delete"), this::askDelete);
        tree.onChoice(this::choose);
        var left = new Panel(search, tree).flush();
        left.addClassName("fw-departments__tree");
        var both = new Div(left, panel);
        both.addClassName("fw-departments");
        filling().wide();
        add(
                new PageHeader(getTranslation("departments.title"))
                        .subtitle(getTranslation("departments.text"))
                        .actions(actions),
                both);
        reveal(chosen);
        tree.grid.expand(chosen);
    }

    private void found(@Nullable DepartmentChoice choice) {
        if (choice != null) {
            services.departments().find(user.actor(), choice.id()).ifPresent(this::reveal);
            search.clear();
        }
    }

    private void choose(@Nullable Department department) {
        if (department != null) {
            services.departments().find(user.actor(), department.id()).ifPresent(this::show);
        }
    }

    private void show(Department department) {
        chosen = department;
        panel.show(department);
        for (MenuItem item : List.of(move, up, down, delete)) {
            item.setEnabled(!department.isRoot());
        }
    }

    private void reveal(Department department) {
        tree.refresh();
        tree.show(department);
        show(department);
    }

    DepartmentDialog create() {
        return new DepartmentDialog(services, user.actor(), chosen.id(), null, this::reveal).open();
    }

    DepartmentDialog edit() {
        DepartmentId parent = chosen.parent() == null ? chosen.id() : chosen.parent();
        return new DepartmentDialog(services, user.actor(), parent, chosen, this::reveal).open();
    }

    MoveDialog askMove() {
        Department moved = chosen;
        return new MoveDialog(services, user.actor(), moved, parent -> move(moved, parent, null)).open();
    }

    void moveUp() {
        Department moved = chosen;
        tree.sibling(moved, -1).ifPresent(before -> move(moved, parentOf(moved), before.id()));
    }

    void moveDown() {
        Department moved = chosen;
        if (tree.sibling(moved, 1).isPresent()) {
            move(
                    moved,
                    parentOf(moved),
                    tree.sibling(moved, 2).map(Department::id).orElse(null));
        }
    }

    private static DepartmentId parentOf(Department department) {
        return Objects.requireNonNull(department.parent());
    }

    void move(Department moved, DepartmentId parent, @Nullable DepartmentId before) {
        try {
            reveal(services.departments().move(user.actor(), moved.id(), parent, before));
            Toast.success(
                    getTranslation("departments.moved", moved.label(user.actor().language())));
        } catch (FormworkException e) {
            services.refuse(user.actor(), e);
        }
    }

    private void askDelete() {
        Confirmation.askDanger(
                getTranslation(
                        "departments.delete.question", chosen.label(user.actor().language())),
                getTranslation("departments.delete.text"),
                getTranslation("departments.delete"),
                this::delete);
    }

    void delete() {
        DepartmentId parent = parentOf(chosen);
        try {
            services.departments().delete(user.actor(), chosen.id());
            reveal(services.departments().get(user.actor(), parent));
        } catch (FormworkException e) {
            services.refuse(user.actor(), e);
        }
    }

    JoinDialog join() {
        Department joined = chosen;
        return new JoinDialog(
                        services.pickers(),
                        getTranslation(
                                "departments.join.title",
                                joined.label(user.actor().language())),
                        getTranslation("departments.join.text"),
                        people -> {
                            services.people().join(user.actor(), joined.id(), people);
                            show(joined);
                        })
                .open();
    }

    private void open(User person) {
        editing.open(user.actor(), person.id(), () -> show(chosen));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("departments.title");
    }
}

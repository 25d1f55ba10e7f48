package io.formwork.ui.people;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.component.PersonAvatar;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Entry of departments and people; only the part of a list that is looked at is fetched. */
@Singleton
public class OrganisationPickers {

    private final DepartmentService departments;
    private final UserService users;
    private final CurrentUser user;

    OrganisationPickers(DepartmentService departments, UserService users, CurrentUser user) {
        this.departments = departments;
        this.users = users;
        this.user = user;
    }

    public ComboBox<DepartmentChoice> department(Actor actor, String label) {
        ComboBox<DepartmentChoice> box = new ComboBox<>(label);
        box.setClearButtonVisible(true);
        offerDepartments(box, actor);
        box.setItems(query -> found(actor, query));
        return box;
    }

    public MultiSelectComboBox<DepartmentChoice> departments(Actor actor, String label) {
        MultiSelectComboBox<DepartmentChoice> box = ComponentTexts.apply(new MultiSelectComboBox<>(label));
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        offerDepartments(box, actor);
        box.setItems(query -> found(actor, query));
        return box;
    }

    private static void offerDepartments(ComboBoxBase<?, DepartmentChoice, ?> box, Actor actor) {
        box.setItemLabelGenerator(DepartmentChoice::trail);
        box.getElement().setAttribute("lang", actor.language().code());
    }

    private Stream<DepartmentChoice> found(Actor actor, Query<DepartmentChoice, String> query) {
        List<Department> page =
                departments.search(actor, query.getFilter().orElse(""), query.getOffset(), query.getLimit());
        return choices(actor, page).stream();
    }

    /** Departments as they stand in a picker; what is gone is left out. */
    public List<DepartmentChoice> choices(Actor actor, Collection<DepartmentId> ids) {
        return choices(
                actor,
                ids.stream().flatMap(id -> departments.find(actor, id).stream()).toList());
    }

    private List<DepartmentChoice> choices(Actor actor, List<Department> page) {
        Map<DepartmentId, String> trails = departments.trails(actor, page);
        return page.stream()
                .map(each -> new DepartmentChoice(each.id(), trails.getOrDefault(each.id(), each.name())))
                .toList();
    }

    public ComboBox<User> person(String label) {
        ComboBox<User> box = new ComboBox<>(label);
        box.setClearButtonVisible(true);
        offerPeople(box);
        box.setItems(query -> people(query));
        return box;
    }

    public MultiSelectComboBox<User> people(String label) {
        MultiSelectComboBox<User> box = ComponentTexts.apply(new MultiSelectComboBox<>(label));
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        offerPeople(box);
        box.setItems(query -> people(query));
        return box;
    }

    private static void offerPeople(ComboBoxBase<?, User, ?> box) {
        box.setItemLabelGenerator(User::name);
        box.setRenderer(new ComponentRenderer<>(person -> PersonAvatar.withName(
                person.department() == null ? person.name() : person.name() + " · " + person.department())));
    }

    private Stream<User> people(Query<User, String> query) {
        return users.search(user.actor(), query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                .skip(query.getOffset());
    }

    /** The accounts of people, closed ones too. */
    public List<User> accounts(Collection<UserId> ids) {
        Map<UserId, User> known = users.all(ids);
        return ids.stream().filter(known::containsKey).map(known::get).toList();
    }
}

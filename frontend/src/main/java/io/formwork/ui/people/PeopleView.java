package io.formwork.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserId;
import io.formwork.identity.UserQuery;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everybody with an account, found by a word, opened by a click. */
@Route(value = PeopleView.PATH, layout = MainLayout.class)
@Prototype
@RolesAllowed("admin")
@StyleSheet("formwork/people.css")
public class PeopleView extends Page implements HasDynamicTitle {

    static final String PATH = "people";

    private final transient UserAdministration administration;
    private final transient RoleMembers members;
    private final transient PersonEditing editing;
    private final transient RoleCatalog roles;
    private final transient CurrentUser user;

    final TextField search = new TextField();
    final Checkbox external = new Checkbox(getTranslation("people.external"));
    final VirtualList<PersonLine.Person> list = new VirtualList<>();
    private final PageHeader header = new PageHeader(getTranslation("people.title"));
    private final Panel somebody = new Panel(list).flush();
    private final Panel nobody;

    PeopleView(
            UserAdministration administration,
            RoleMembers members,
            PersonEditing editing,
            RoleCatalog roles,
            CurrentUser user) {
        this.administration = administration;
        this.members = members;
        this.editing = editing;
        this.roles = roles;
        this.user = user;
        search.setPlaceholder(getTranslation("people.search"));
        search.setAriaLabel(getTranslation("people.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("fw-people__search");
        search.addValueChangeListener(change -> refresh());
        external.addValueChangeListener(change -> refresh());
        var filters = new Div(search, external);
        filters.addClassName("fw-people__filters");
        var add = new Button(getTranslation("people.new"), VaadinIcon.PLUS.create(), click -> create());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var bring = new Button(
                getTranslation("people-import.open-import"),
                VaadinIcon.UPLOAD_ALT.create(),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("people/import")));
        nobody = new Panel(new EmptyState(VaadinIcon.SEARCH, getTranslation("people.none"))
                .text(getTranslation("people.none-text")));
        list.addClassName("fw-people");
        list.setRenderer(new ComponentRenderer<>(person -> new PersonLine(person, () -> open(person))));
        list.setDataProvider(DataProvider.fromCallbacks(query -> page(query.getOffset(), query.getLimit()), query ->
                (int) administration.count(user.actor(), query())));
        filling();
        somebody.addClassName("fw-people__panel");
        add(header.actions(bring, add), filters, somebody, nobody);
        refresh();
    }

    private Stream<PersonLine.Person> page(int offset, int limit) {
        List<User> page = administration.list(user.actor(), query(), offset, limit);
        List<UserId> ids = page.stream().map(User::id).toList();
        var held = members.rolesOf(ids);
        var all = roles.all(user.actor());
        var outside = editing.outside().among(user.actor(), ids);
        var invited = editing.security().invitations().among(user.actor(), ids);
        return page.stream()
                .map(each -> new PersonLine.Person(
                        each,
                        RoleCatalog.held(all, held.getOrDefault(each.id(), Map.of())),
                        outside.get(each.id()),
                        invited.get(each.id())));
    }

    private UserQuery query() {
        return new UserQuery(search.getValue(), external.getValue());
    }

    private void refresh() {
        long found = administration.count(user.actor(), query());
        header.subtitle(
                getTranslation(search.isEmpty() && !external.getValue() ? "people.count" : "people.found", found));
        nobody.setVisible(found == 0);
        somebody.setVisible(found > 0);
        list.getDataProvider().refreshAll();
    }

    PersonDialog create() {
        return editing.create(user.actor(), this::refresh);
    }

    PersonDialog open(PersonLine.Person person) {
        return editing.change(user.actor(), person.user(), this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }
}

package io.formwork.ui.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.data.provider.Query;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupService;
import io.formwork.organisation.Membership;
import io.formwork.organisation.MembershipService;
import io.formwork.organisation.PersonGroup;
import io.formwork.ui.people.OrganisationPickers;
import io.formwork.ui.shell.HomeView;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganisationViewTest extends ViewTest {

    @Inject
    DepartmentService departments;

    @Inject
    MembershipService memberships;

    @Inject
    GroupService groups;

    @Inject
    OrganisationPickers pickers;

    @Inject
    TestUsers people;

    @Test
    void aDepartmentIsMadeBelowTheChosenOneWithWhoLeadsIt() {
        Actor admin = logInAsAdmin();
        Actor head = people.somebody();
        OrganisationView view = navigate(OrganisationView.PATH, OrganisationView.class);
        String name = "销售" + UUID.randomUUID();
        DepartmentDialog dialog = view.create();
        dialog.name.setValue("华东/上海");
        dialog.save();
        assertThat(dialog.dialog.isOpened()).isTrue();
        assertThat(dialog.name.isInvalid()).isTrue();

        dialog.name.setValue(name);
        dialog.head.setValue(users.get(head.id()));
        dialog.save();

        Department made = departments.search(admin, name, 0, 2).getFirst();
        assertThat(made.parent()).isEqualTo(DepartmentId.ROOT);
        assertThat(made.head()).isEqualTo(head.id());
        assertThat(view.panel.name.getText()).isEqualTo(name);
        assertThat(view.panel.getElement().getTextRecursively()).contains(head.name());
        DepartmentDialog below = view.create();
        below.name.setValue("华东");
        below.save();
        assertThat(view.tree.grid.isExpanded(made)).isTrue();
    }

    @Test
    void aDropPutsADepartmentIntoAnotherOrBesideIt() {
        Actor admin = logInAsAdmin();
        Department top = make(admin, DepartmentId.ROOT, "总部" + UUID.randomUUID());
        Department one = make(admin, top.id(), "一");
        Department two = make(admin, top.id(), "二");
        Department three = make(admin, top.id(), "三");
        OrganisationView view = navigate(OrganisationView.PATH, OrganisationView.class);

        view.tree.drop(three, one, GridDropLocation.ABOVE);
        assertThat(order(admin, top)).containsExactly(three.id(), one.id(), two.id());
        view.tree.drop(three, one, GridDropLocation.BELOW);
        assertThat(order(admin, top)).containsExactly(one.id(), three.id(), two.id());
        view.tree.drop(two, one, GridDropLocation.ON_TOP);
        assertThat(order(admin, top)).containsExactly(one.id(), three.id());
        assertThat(order(admin, one)).containsExactly(two.id());
    }

    @Test
    void withoutAMouseADepartmentGoesUpDownAndElsewhere() {
        Actor admin = logInAsAdmin();
        Department top = make(admin, DepartmentId.ROOT, "总部" + UUID.randomUUID());
        Department one = make(admin, top.id(), "一");
        Department two = make(admin, top.id(), "二");
        OrganisationView view = navigate(OrganisationView.PATH, OrganisationView.class);
        view.search.setValue(pickers.choices(admin, List.of(two.id())).getFirst());
        assertThat(view.panel.name.getText()).isEqualTo("二");
        assertThat(view.tree.grid.isExpanded(top)).isTrue();

        view.moveUp();
        assertThat(order(admin, top)).containsExactly(two.id(), one.id());
        view.moveDown();
        assertThat(order(admin, top)).containsExactly(one.id(), two.id());
        MoveDialog dialog = view.askMove();
        dialog.parent.setValue(pickers.choices(admin, List.of(one.id())).getFirst());
        dialog.move(parent -> view.move(two, parent, null));

        assertThat(departments.get(admin, two.id()).parent()).isEqualTo(one.id());
    }

    @Test
    void peopleJoinAndAreListedWithThoseBelow() {
        Actor admin = logInAsAdmin();
        Department top = make(admin, DepartmentId.ROOT, "总部" + UUID.randomUUID());
        Department below = make(admin, top.id(), "一");
        Actor one = people.somebody();
        Actor two = people.somebody();
        memberships.set(admin, two.id(), List.of(Membership.main(below.id())));
        OrganisationView view = navigate(OrganisationView.PATH, OrganisationView.class);
        view.search.setValue(pickers.choices(admin, List.of(top.id())).getFirst());
        JoinDialog dialog = view.join();
        dialog.people.setValue(Set.of(users.get(one.id())));
        dialog.join(chosen ->
                chosen.forEach(person -> memberships.set(admin, person, List.of(Membership.main(top.id())))));
        view.panel.show(departments.get(admin, top.id()));

        assertThat(view.panel.people.getDataProvider().fetch(new Query<>()))
                .extracting("id")
                .containsExactly(one.id());
        view.panel.below.setValue(true);
        assertThat(view.panel.people.getDataProvider().fetch(new Query<>()))
                .extracting("id")
                .containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void aDepartmentWithPeopleStaysWhenItIsDeleted() {
        Actor admin = logInAsAdmin();
        Department top = make(admin, DepartmentId.ROOT, "总部" + UUID.randomUUID());
        Actor somebody = people.somebody();
        memberships.set(admin, somebody.id(), List.of(Membership.main(top.id())));
        OrganisationView view = navigate(OrganisationView.PATH, OrganisationView.class);
        view.search.setValue(pickers.choices(admin, List.of(top.id())).getFirst());

        view.delete();
        assertThat(departments.find(admin, top.id())).isPresent();

        memberships.set(admin, somebody.id(), List.of());
        view.delete();
        assertThat(departments.find(admin, top.id())).isEmpty();
    }

    @Test
    void aGroupIsMadeChangedAndDeleted() {
        Actor admin = logInAsAdmin();
        Actor somebody = people.somebody();
        GroupsView view = navigate(GroupsView.PATH, GroupsView.class);
        String name = "专家" + UUID.randomUUID();
        GroupDialog dialog = view.open(null);
        dialog.name.setValue(name);
        dialog.people.setValue(Set.of(users.get(somebody.id())));
        dialog.save();

        PersonGroup made = groups.findByName(name).orElseThrow();
        assertThat(made.size()).isEqualTo(1);
        assertThat(view.list.getElement().getTextRecursively()).contains(name);
        GroupDialog again = view.open(made);
        assertThat(again.people.getValue()).extracting("id").containsExactly(somebody.id());
        again.delete(made);
        assertThat(groups.findByName(name)).isEmpty();
        assertThat(groups.list(admin)).doesNotContain(made);
    }

    @Test
    void whoIsNoAdministratorDoesNotComeHere() {
        logIn(people.somebody());

        navigate("", HomeView.class);

        assertThat(new OrganisationNavigation().entries(user.actor(), null)).isEmpty();
        assertThatThrownBy(() -> navigate(OrganisationView.PATH, OrganisationView.class))
                .isNotNull();
        assertThatThrownBy(() -> navigate(GroupsView.PATH, GroupsView.class)).isNotNull();
    }

    private List<DepartmentId> order(Actor admin, Department parent) {
        return departments.children(admin, parent.id()).stream()
                .map(Department::id)
                .toList();
    }

    private Department make(Actor admin, DepartmentId parent, String name) {
        return departments.create(admin, parent, DepartmentDraft.named(name));
    }
}

package io.formwork.ui.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.organisation.PersonGroup;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups of people across departments. */
@Route(value = GroupsView.PATH, layout = MainLayout.class)
@Prototype
@RolesAllowed("admin")
@StyleSheet("formwork/people.css")
@StyleSheet("formwork/organisation.css")
public class GroupsView extends Page implements HasDynamicTitle {

    static final String PATH = "groups";

    private final transient OrganisationServices services;
    private final transient CurrentUser user;

    final Panel list = new Panel().flush();

    GroupsView(OrganisationServices services, CurrentUser user) {
        this.services = services;
        this.user = user;
        var add = new Button(getTranslation("groups.new"), VaadinIcon.PLUS.create(), click -> open(null));
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                new PageHeader(getTranslation("groups.title"))
                        .subtitle(getTranslation("groups.text"))
                        .actions(add),
                list);
        refresh();
    }

    private void refresh() {
        List<PersonGroup> groups = services.groups().list(user.actor());
        list.setContent(groups.stream().map(this::line).toArray(Div[]::new));
        if (groups.isEmpty()) {
            list.setContent(new EmptyState(VaadinIcon.GROUP, getTranslation("groups.none"))
                    .text(getTranslation("groups.none-text")));
        }
    }

    private Div line(PersonGroup group) {
        var name = new Span(group.name());
        name.addClassName("fw-people__name");
        var size = new Span(getTranslation("departments.count", group.size()));
        size.addClassName("fw-people__login");
        var line = new Div(name, size);
        line.addClassName("fw-department__person");
        line.getElement().setAttribute("role", "button").setAttribute("tabindex", "0");
        line.addClickListener(click -> open(group));
        line.getElement().addEventListener("keydown", pressed -> open(group)).setFilter("event.key === 'Enter'");
        return line;
    }

    GroupDialog open(@Nullable PersonGroup group) {
        return new GroupDialog(services, user.actor(), group, this::refresh).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("groups.title");
    }
}

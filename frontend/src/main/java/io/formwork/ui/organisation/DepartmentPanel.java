package io.formwork.ui.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.organisation.Department;
import io.formwork.organisation.MemberQuery;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.PersonAvatar;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One department: who leads it, and its people. */
final class DepartmentPanel extends Panel {

    private final transient OrganisationServices services;
    private final transient Supplier<Actor> actor;
    private final transient Consumer<User> opened;
    private transient Department department;

    final Checkbox below = new Checkbox(getTranslation("departments.below"));
    final VirtualList<User> people = new VirtualList<>();
    final H2 name = new H2();
    private final Paragraph trail = new Paragraph();
    private final Div leaders = new Div();
    private final Span count = new Span();
    private final EmptyState nobody;

    DepartmentPanel(
            OrganisationServices services,
            Supplier<Actor> actor,
            Department department,
            Consumer<User> opened,
            Runnable join) {
        this.services = services;
        this.actor = actor;
        this.department = department;
        this.opened = opened;
        flush();
        addClassName("fw-department");
        var add = new Button(getTranslation("departments.join"), VaadinIcon.PLUS.create(), click -> join.run());
        add.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        below.addValueChangeListener(change -> refresh());
        count.addClassName("fw-department__count");
        leaders.addClassName("fw-department__leaders");
        var line = new Div(count, below, add);
        line.addClassName("fw-department__line");
        nobody = new EmptyState(VaadinIcon.USERS, getTranslation("departments.nobody"))
                .text(getTranslation("departments.nobody-text"));
        people.addClassName("fw-department__people");
        people.setRenderer(new ComponentRenderer<>(this::line));
        people.setDataProvider(DataProvider.fromCallbacks(query -> page(query.getOffset(), query.getLimit()), query ->
                (int) services.memberships().count(actor.get(), query())));
        var head = new Div(name, trail, leaders, line);
        head.addClassName("fw-department__head");
        setContent(head, people, nobody);
    }

    private MemberQuery query() {
        return new MemberQuery(department.id(), below.getValue(), "");
    }

    private Stream<User> page(int offset, int limit) {
        return services.memberships().members(actor.get(), query(), offset, limit).stream();
    }

    void show(Department shown) {
        department = shown;
        refresh();
    }

    private void refresh() {
        name.setText(department.label(actor.get().language()));
        String way =
                services.departments().trails(actor.get(), List.of(department)).getOrDefault(department.id(), "");
        trail.setText(department.code() == null ? way : way + " · " + department.code());
        leaders.removeAll();
        if (department.head() != null) {
            lead(department.head(), "departments.head", TagColor.PURPLE);
        }
        department.deputies().forEach(deputy -> lead(deputy, "departments.deputy", TagColor.BLUE));
        if (department.head() == null) {
            leaders.add(new Tag(getTranslation("departments.no-head"), TagColor.ORANGE));
        }
        long found = services.memberships().count(actor.get(), query());
        count.setText(getTranslation("departments.count", found));
        people.setVisible(found > 0);
        nobody.setVisible(found == 0);
        people.getDataProvider().refreshAll();
    }

    private void lead(UserId leader, String role, TagColor color) {
        services.pickers().accounts(List.of(leader)).forEach(person -> {
            var each = new Span(PersonAvatar.withName(person.name()), new Tag(getTranslation(role), color));
            each.addClassName("fw-department__leader");
            leaders.add(each);
        });
    }

    private Div line(User person) {
        var login = new Span(person.login());
        login.addClassName("fw-people__login");
        var words = new Span(person.name());
        words.addClassName("fw-people__name");
        var who = new Div(new PersonAvatar(person.name()), new Div(words, login));
        who.addClassName("fw-people__who");
        var line = new Div(who);
        line.addClassName("fw-department__person");
        if (below.getValue() && person.department() != null) {
            line.add(new Tag(person.department(), TagColor.GREY));
        }
        if (!person.active()) {
            line.add(new Tag(getTranslation("people.closed")).dot());
        }
        line.getElement().setAttribute("role", "button").setAttribute("tabindex", "0");
        line.addClickListener(click -> opened.accept(person));
        line.getElement()
                .addEventListener("keydown", pressed -> opened.accept(person))
                .setFilter("event.key === 'Enter'");
        return line;
    }
}

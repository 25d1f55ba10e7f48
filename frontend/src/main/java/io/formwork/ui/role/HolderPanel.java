package io.formwork.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.identity.User;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.PersonAvatar;
import io.formwork.ui.component.Toast;
import java.util.List;

/** Who holds the role. Giving and taking counts at once, unlike the draft beside it. */
final class HolderPanel extends Panel {

    private static final int MOST_SHOWN = 200;

    final ComboBox<User> add = new ComboBox<>();
    final Div list = new Div();
    private final Paragraph note = new Paragraph();
    private final transient RoleScope scope;

    HolderPanel(RoleScope scope) {
        this.scope = scope;
        title(getTranslation("roles.holders"));
        list.addClassName("fw-holders");
        add.setPlaceholder(getTranslation("roles.holders.add"));
        add.setAriaLabel(getTranslation("roles.holders.add"));
        add.setItemLabelGenerator(user -> user.name() + " (" + user.login() + ")");
        add.setWidthFull();
        if (scope.actor().admin()) {
            add.setItems(query -> scope
                    .material()
                    .people
                    .list(scope.actor(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                    .stream());
            Anchor people = new Anchor("people", getTranslation("roles.holders.people"));
            people.setRouterIgnore(false);
            actions(people);
        }
        add.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                give(change.getValue());
                add.clear();
            }
        });
        note.addClassName("fw-holders__note");
        addContent(list, add, note);
    }

    /** @param published only a role that is published can be given */
    void show(boolean published) {
        boolean gives = scope.actor().admin() && published;
        add.setVisible(gives);
        List<User> holders = scope.material()
                .members
                .membersOf(scope.key().app(), scope.key().key());
        subtitle(getTranslation("roles.holders.count", holders.size()));
        list.removeAll();
        holders.stream().limit(MOST_SHOWN).map(this::line).forEach(list::add);
        note.setText(getTranslation(
                !published
                        ? "roles.holders.unpublished"
                        : gives ? "roles.holders.at-once" : "roles.holders.administrators"));
    }

    private Div line(User user) {
        Span login = new Span(user.login());
        login.addClassName("fw-holders__login");
        Div line = new Div(new PersonAvatar(user.name()), new Span(user.name()), login);
        line.addClassName("fw-holders__line");
        if (scope.actor().admin()) {
            Button take = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> take(user));
            take.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            take.setAriaLabel(getTranslation("roles.holders.take", user.name()));
            line.add(take);
        }
        return line;
    }

    private void give(User user) {
        scope.material()
                .members
                .add(scope.actor(), user.id(), scope.key().app(), scope.key().key());
        show(true);
        Toast.success(getTranslation("roles.holders.given", user.name()));
    }

    private void take(User user) {
        scope.material()
                .members
                .remove(scope.actor(), user.id(), scope.key().app(), scope.key().key());
        show(true);
        Toast.success(
                getTranslation("roles.holders.taken", user.name()), getTranslation("designer.undo"), () -> give(user));
    }
}

package io.formwork.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.identity.User;
import io.formwork.identity.UserQuery;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.PersonAvatar;
import io.formwork.ui.component.Toast;
import java.util.stream.Stream;

/** Who holds the role. Giving and taking counts at once, unlike the draft beside it. */
final class HolderPanel extends Panel {

    /** So many are shown without scrolling; with more of them a word finds one. */
    private static final int SHOWN = 8;

    private static final int LINE_HEIGHT = 41;

    final ComboBox<User> add = new ComboBox<>();
    final TextField search = new TextField();
    final VirtualList<User> list = new VirtualList<>();
    private final Paragraph note = new Paragraph();
    private final transient RoleScope scope;

    HolderPanel(RoleScope scope) {
        this.scope = scope;
        title(getTranslation("roles.holders"));
        list.addClassName("fw-holders");
        list.setRenderer(new ComponentRenderer<>(this::line));
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> page(query.getOffset(), query.getLimit()), query -> (int) count(search.getValue())));
        search.setPlaceholder(getTranslation("roles.holders.search"));
        search.setAriaLabel(getTranslation("roles.holders.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        add.setPlaceholder(getTranslation("roles.holders.add"));
        add.setAriaLabel(getTranslation("roles.holders.add"));
        add.setItemLabelGenerator(user -> user.name() + " (" + user.login() + ")");
        add.setWidthFull();
        if (scope.actor().admin()) {
            add.setItems(query -> scope
                    .material()
                    .people
                    .list(
                            scope.actor(),
                            UserQuery.of(query.getFilter().orElse("")),
                            query.getOffset(),
                            query.getLimit())
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
        addContent(search, list, add, note);
    }

    /** @param published only a role that is published can be given */
    void show(boolean published) {
        boolean gives = scope.actor().admin() && published;
        add.setVisible(gives);
        long all = count("");
        subtitle(getTranslation("roles.holders.count", all));
        search.setVisible(all > SHOWN);
        if (!search.isVisible()) {
            search.clear();
        }
        refresh();
        note.setText(getTranslation(
                !published
                        ? "roles.holders.unpublished"
                        : gives ? "roles.holders.at-once" : "roles.holders.administrators"));
    }

    private void refresh() {
        long found = count(search.getValue());
        list.setHeight(Math.min(found, SHOWN) * LINE_HEIGHT + "px");
        list.setVisible(found > 0);
        list.getDataProvider().refreshAll();
    }

    private Stream<User> page(int offset, int limit) {
        return scope
                .material()
                .members
                .membersOf(scope.key().app(), scope.key().key(), search.getValue(), offset, limit)
                .stream();
    }

    private long count(String text) {
        return scope.material()
                .members
                .countMembers(scope.key().app(), scope.key().key(), text);
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

    void take(User user) {
        scope.material()
                .members
                .remove(scope.actor(), user.id(), scope.key().app(), scope.key().key());
        show(true);
        Toast.success(
                getTranslation("roles.holders.taken", user.name()), getTranslation("designer.undo"), () -> give(user));
    }
}

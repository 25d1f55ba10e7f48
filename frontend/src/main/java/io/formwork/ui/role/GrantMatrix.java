package io.formwork.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.access.Action;
import io.formwork.access.RoleDefinition;
import io.formwork.definition.Problem;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Panel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What holders may do with the records of each form: a line for each grant, a column for each action. An app may have
 * hundreds of forms, so only some lines are drawn, those with a grant first, and the others are searched for.
 */
final class GrantMatrix extends Panel {

    static final int SHOWN_AT_FIRST = 40;

    final List<GrantLine> lines = new ArrayList<>();
    final Button compare = new Button(getTranslation("roles.compare"), click -> compare());
    private final transient RoleScope scope;
    private final transient GrantChanges changes;
    private final transient Consumer<GrantPlace> choose;
    final TextField search = new TextField();
    final Button more = new Button("", click -> showMore());
    private final Div table = new Div();
    private transient List<GrantPlace> places = List.of();
    private transient List<Problem> problems = List.of();
    private int most = SHOWN_AT_FIRST;
    private @Nullable GrantPlace selected;

    GrantMatrix(RoleScope scope, Consumer<GrantPlace> choose) {
        this.scope = scope;
        this.choose = choose;
        changes = new GrantChanges(scope);
        title(getTranslation("roles.matrix"));
        subtitle(getTranslation("roles.matrix-text"));
        compare.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        search.setPlaceholder(getTranslation("roles.search"));
        search.setAriaLabel(getTranslation("roles.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find());
        more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        more.addClassName("fw-grants__more");
        actions(search, compare);
        flush();
        table.addClassName("fw-grants");
        addContent(table, more);
    }

    CompareDialog compare() {
        CompareDialog dialog = new CompareDialog(scope);
        dialog.open();
        return dialog;
    }

    void show(List<Problem> current) {
        problems = current;
        List<GrantPlace> all = scope.places();
        if (!all.equals(places) || lines.isEmpty()) {
            places = all;
            build();
        }
        fill();
    }

    private void find() {
        most = SHOWN_AT_FIRST;
        build();
        fill();
    }

    private void showMore() {
        most += SHOWN_AT_FIRST;
        build();
        fill();
    }

    private void build() {
        lines.clear();
        table.removeAll();
        boolean many = places.size() > SHOWN_AT_FIRST;
        search.setVisible(many);
        List<GrantPlace> found = found();
        more.setVisible(found.size() > most);
        more.setText(getTranslation("roles.more", Math.min(SHOWN_AT_FIRST, found.size() - most)));
        if (found.isEmpty()) {
            table.add(
                    places.isEmpty()
                            ? noForms()
                            : new EmptyState(VaadinIcon.SEARCH, getTranslation("roles.none-found")));
            return;
        }
        table.add(head());
        found.stream().limit(most).forEach(place -> {
            GrantLine line = new GrantLine(scope, changes, place, () -> choose.accept(place));
            lines.add(line);
            table.add(line);
        });
    }

    /** What fits the search; where not all can be shown, what the role names comes first. */
    private List<GrantPlace> found() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<GrantPlace> fitting = places.stream()
                .filter(place ->
                        scope.label(place.form()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (fitting.size() <= most) {
            return fitting;
        }
        Set<GrantPlace> named = Set.copyOf(scope.entries());
        return fitting.stream()
                .sorted(Comparator.comparing(place -> !named.contains(place)))
                .toList();
    }

    private void fill() {
        List<GrantPlace> entries = scope.entries();
        Optional<RoleDefinition> role = scope.role();
        lines.forEach(line -> {
            int entry = entries.indexOf(line.place);
            if (entry < 0) {
                line.showNothing();
            } else {
                line.show(role.map(read -> read.grants().get(entry)), scope.of(entry, problems));
            }
        });
        mark();
    }

    private Div head() {
        Div head = new Div(new Span(getTranslation("roles.form")));
        head.addClassName("fw-grants__head");
        head.getElement().setAttribute("aria-hidden", "true");
        Div columns = new Div();
        columns.addClassName("fw-grants__actions");
        for (Action action : Action.values()) {
            columns.add(new Span(getTranslation("roles.action." + action.code())));
        }
        head.add(columns);
        return head;
    }

    private EmptyState noForms() {
        Anchor build = new Anchor("a/" + scope.key().app() + "/build", getTranslation("roles.no-forms.build"));
        build.setRouterIgnore(false);
        return new EmptyState(VaadinIcon.FORM, getTranslation("roles.no-forms"))
                .text(getTranslation("roles.no-forms-text"))
                .actions(build);
    }

    /** Marks a place; one that was not drawn is searched for. */
    void select(GrantPlace place) {
        selected = place;
        if (lines.stream().noneMatch(line -> line.place.equals(place)) && places.contains(place)) {
            search.setValue(scope.label(place.form()));
        }
        mark();
    }

    private void mark() {
        lines.forEach(line -> line.getElement().setAttribute("data-selected", line.place.equals(selected)));
    }
}

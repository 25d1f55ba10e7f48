package io.formwork.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.access.Action;
import io.formwork.definition.Problem;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What holders may do with the records of each form: a line for each grant, a column for each action. */
final class GrantMatrix extends Panel {

    final List<GrantLine> lines = new ArrayList<>();
    final Button compare = new Button(getTranslation("roles.compare"), click -> compare());
    private final transient RoleScope scope;
    private final transient GrantChanges changes;
    private final transient Consumer<GrantPlace> choose;
    private final Div table = new Div();
    private @Nullable GrantPlace selected;

    GrantMatrix(RoleScope scope, Consumer<GrantPlace> choose) {
        this.scope = scope;
        this.choose = choose;
        changes = new GrantChanges(scope);
        title(getTranslation("roles.matrix"));
        subtitle(getTranslation("roles.matrix-text"));
        compare.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        actions(compare);
        flush();
        table.addClassName("fw-grants");
        addContent(table);
    }

    CompareDialog compare() {
        CompareDialog dialog = new CompareDialog(scope);
        dialog.open();
        return dialog;
    }

    void show(List<Problem> problems) {
        List<GrantPlace> places = scope.places();
        if (!places.equals(lines.stream().map(line -> line.place).toList()) || lines.isEmpty()) {
            build(places);
        }
        lines.forEach(line -> line.show(scope.of(line.place, problems)));
        mark();
    }

    private void build(List<GrantPlace> places) {
        lines.clear();
        table.removeAll();
        if (places.isEmpty()) {
            table.add(noForms());
            return;
        }
        table.add(head());
        places.forEach(place -> {
            GrantLine line = new GrantLine(scope, changes, place, () -> choose.accept(place));
            lines.add(line);
            table.add(line);
        });
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

    void select(GrantPlace place) {
        selected = place;
        mark();
    }

    private void mark() {
        lines.forEach(line -> line.getElement().setAttribute("data-selected", line.place.equals(selected)));
    }
}

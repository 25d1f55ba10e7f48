package io.formwork.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.definition.ProblemList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The chosen grant: in words, which records it is about, and what of their fields. */
final class GrantPane extends Div {

    final Paragraph words = new Paragraph();
    final Div problems = new Div();
    private final transient RoleScope scope;
    private final transient GrantChanges changes;
    private final transient Consumer<GrantPlace> choose;
    private @Nullable GrantPlace place;

    @Nullable
    RowsEditor rows;

    @Nullable
    RightsGrid rights;

    final Button another = new Button(getTranslation("roles.another"), VaadinIcon.PLUS.create(), click -> another());
    final Button remove = new Button(getTranslation("roles.remove"), VaadinIcon.TRASH.create(), click -> remove());

    GrantPane(RoleScope scope, Consumer<GrantPlace> choose) {
        this.scope = scope;
        this.choose = choose;
        changes = new GrantChanges(scope);
        addClassName("fw-grant-pane");
        words.addClassName("fw-grant-pane__words");
        words.getElement().setAttribute("aria-live", "polite");
        another.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY, ButtonVariant.AURA_DANGER);
    }

    void open(GrantPlace chosen, List<Problem> found) {
        place = chosen;
        rows = null;
        rights = null;
        removeAll();
        show(found);
    }

    /** @param found all problems of the role */
    void show(List<Problem> found) {
        Optional<GrantPlace> chosen = Optional.ofNullable(place).filter(known -> scope.index(known) >= 0);
        if (chosen.isEmpty()) {
            removeAll();
            rows = null;
            rights = null;
            add(nothing());
            return;
        }
        Optional<FormDefinition> form = scope.form(chosen.get().form());
        if (rows == null) {
            build(chosen.get(), form);
        }
        words.setText(scope.words(chosen.get()).orElseGet(() -> getTranslation("roles.unknown-form")));
        problems.removeAll();
        List<Problem> own = scope.of(chosen.get(), found);
        if (!own.isEmpty()) {
            problems.add(new ProblemList(own, problem -> {}));
        }
        scope.grant(chosen.get()).ifPresent(grant -> {
            if (rows != null) {
                rows.show(grant.rows());
            }
            if (rights != null) {
                rights.show(grant);
            }
        });
    }

    private EmptyState nothing() {
        return place == null
                ? new EmptyState(VaadinIcon.LIST_SELECT, getTranslation("roles.choose"))
                        .text(getTranslation("roles.choose-text"))
                : new EmptyState(VaadinIcon.LOCK, scope.label(place.form())).text(getTranslation("roles.nothing-text"));
    }

    private void build(GrantPlace chosen, Optional<FormDefinition> form) {
        removeAll();
        add(new H3(scope.label(chosen.form())), words, problems);
        form.ifPresent(known -> {
            RowsEditor which = new RowsEditor(
                    known, scope.material().context(known.key()), condition -> changes.rows(chosen, condition));
            RightsGrid what = new RightsGrid(known, scope.language(), changes, chosen);
            rows = which;
            rights = what;
            add(which, what);
        });
        Div foot = new Div(another, remove);
        foot.addClassName("fw-grant-pane__foot");
        another.setVisible(form.isPresent());
        add(foot);
    }

    private void another() {
        if (place != null) {
            choose.accept(changes.another(place));
        }
    }

    private void remove() {
        if (place != null) {
            changes.remove(place);
            scope.undoable().accept(getTranslation("roles.removed"));
        }
    }
}

package io.formwork.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.access.Action;
import io.formwork.access.FormGrant;
import io.formwork.definition.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form with the actions that one grant allows on it, and the grant in words. */
final class GrantLine extends Div {

    final GrantPlace place;
    final Map<Action, Checkbox> boxes = new EnumMap<>(Action.class);
    final Button name;
    final Span words = new Span();
    private final transient RoleScope scope;
    private final Icon warning = VaadinIcon.WARNING.create();
    private boolean showing;

    GrantLine(RoleScope scope, GrantChanges changes, GrantPlace place, Runnable open) {
        this.scope = scope;
        this.place = place;
        addClassName("fw-grants__line");
        getElement().setAttribute("role", "group").setAttribute("aria-label", scope.label(place.form()));
        name = new Button(scope.label(place.form()), click -> open.run());
        name.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        name.addClassName("fw-grants__name");
        name.setAriaLabel(getTranslation("roles.open", scope.label(place.form())));
        words.addClassName("fw-grants__words");
        warning.addClassName("fw-grants__warning");
        Div about = new Div(new Div(name, warning), words);
        about.addClassName("fw-grants__about");
        about.addClickListener(click -> open.run());
        Div actions = new Div();
        actions.addClassName("fw-grants__actions");
        for (Action action : Action.values()) {
            actions.add(box(changes, action));
        }
        add(about, actions);
    }

    private Checkbox box(GrantChanges changes, Action action) {
        Checkbox box = new Checkbox(getTranslation("roles.action." + action.code()));
        box.setAriaLabel(getTranslation(
                "roles.action-of", getTranslation("roles.action." + action.code()), scope.label(place.form())));
        box.addValueChangeListener(change -> {
            if (!showing) {
                changes.grant(place, action, change.getValue());
            }
        });
        boxes.put(action, box);
        return box;
    }

    /**
     * Shows what the role says here now.
     *
     * @param grant nothing where the role cannot be understood
     * @param problems of this grant
     */
    void show(Optional<FormGrant> grant, List<Problem> problems) {
        tick(grant.map(FormGrant::actions).orElse(Set.of()));
        words.setText(grant.flatMap(scope::words).orElseGet(() -> getTranslation("roles.unknown-form")));
        getElement().setAttribute("data-empty", false);
        warn(problems);
    }

    /** Shows that the role says nothing here. */
    void showNothing() {
        tick(Set.of());
        words.setText(getTranslation("roles.nothing"));
        getElement().setAttribute("data-empty", true);
        warn(List.of());
    }

    private void tick(Set<Action> actions) {
        showing = true;
        boxes.forEach((action, box) -> box.setValue(actions.contains(action)));
        showing = false;
    }

    private void warn(List<Problem> problems) {
        warning.setVisible(!problems.isEmpty());
        boolean error = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        warning.setClassName("color-red", error);
        warning.setClassName("color-orange", !error);
        warning.setTooltipText(
                problems.isEmpty()
                        ? null
                        : getTranslation(
                                problems.getFirst().messageKey(),
                                problems.getFirst().args().toArray()));
    }
}

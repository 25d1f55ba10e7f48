package io.formwork.ui.form.designer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import io.formwork.definition.Definition;
import io.formwork.definition.Problem;
import io.formwork.ui.definition.DefinitionState;
import io.formwork.ui.definition.ProblemList;
import java.util.List;
import java.util.function.Consumer;

/** The head of the designer: what is designed, how it stands, and what can be done with it. */
final class DesignerToolbar extends Div {

    final Button undo = button(VaadinIcon.ARROW_BACKWARD, "designer.undo");
    final Button redo = button(VaadinIcon.ARROW_FORWARD, "designer.redo");
    final Button problems = new Button();
    final Button versions = button(VaadinIcon.CLOCK, "definitions.versions.title");
    final Button more = button(VaadinIcon.ELLIPSIS_DOTS_V, "component.more");
    final Button publish = new Button(getTranslation("definitions.publish.verb"));
    final ContextMenu menu = new ContextMenu(more);
    private final H1 title = new H1();
    private final Div state = new Div();
    private final Popover popover = new Popover();
    private final transient Consumer<Problem> chosen;

    DesignerToolbar(String backPath, DraftSaver saver, Consumer<Problem> chosen) {
        this.chosen = chosen;
        addClassName("fw-designer__bar");
        Anchor back = new Anchor(backPath, VaadinIcon.ARROW_LEFT.create());
        back.setRouterIgnore(false);
        back.getElement().setAttribute("aria-label", getTranslation("designer.back"));
        back.addClassName("fw-designer__back");
        Div words = new Div(new Div(title, state), saver);
        words.addClassName("fw-designer__words");
        problems.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        popover.setTarget(problems);
        popover.setWidth("min(420px, calc(100vw - 24px))");
        menu.setOpenOnClick(true);
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(undo, redo, problems, versions, more, publish);
        actions.addClassName("fw-designer__actions");
        add(back, words, actions);
    }

    private static Button button(VaadinIcon icon, String key) {
        Button button = new Button(icon.create());
        String words = com.vaadin.flow.i18n.I18NProvider.translate(key);
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }

    void show(String label, Definition definition, FormDraft draft, List<Problem> found) {
        title.setText(label);
        state.removeAll();
        state.add(DefinitionState.of(definition).tag(definition.publishedVersion()));
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
        publish.setEnabled(definition.changed());
        showProblems(found);
    }

    private void showProblems(List<Problem> found) {
        boolean errors = found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        problems.setIcon((found.isEmpty() ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.WARNING).create());
        problems.setText(found.isEmpty() ? "" : Integer.toString(found.size()));
        problems.setAriaLabel(getTranslation("designer.problems", found.size()));
        problems.getElement().setAttribute("data-state", found.isEmpty() ? "fine" : errors ? "errors" : "warnings");
        popover.removeAll();
        popover.add(
                found.isEmpty()
                        ? new Paragraph(getTranslation("designer.problems.none"))
                        : new ProblemList(found, problem -> {
                            popover.close();
                            chosen.accept(problem);
                        }));
    }
}

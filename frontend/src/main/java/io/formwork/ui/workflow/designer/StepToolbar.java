package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import io.formwork.definition.Definition;
import io.formwork.definition.Problem;
import io.formwork.platform.text.Formats;
import io.formwork.ui.definition.DefinitionState;
import io.formwork.ui.definition.ProblemList;
import java.util.List;
import java.util.function.Consumer;

/** The head of the step designer: what is designed, how it stands, and what can be done with it. */
final class StepToolbar extends Div {

    final Button undo = button(VaadinIcon.ARROW_BACKWARD, "steps.undo");
    final Button redo = button(VaadinIcon.ARROW_FORWARD, "steps.redo");
    final Button problems = new Button();
    final Button preview = button(VaadinIcon.SITEMAP, "steps.preview");
    final Button versions = button(VaadinIcon.CLOCK, "definitions.versions.title");
    final Button publish = new Button(getTranslation("definitions.publish.verb"));
    private final H1 title = new H1();
    private final Div state = new Div();
    private final Span saved = new Span();
    private final Popover popover = new Popover();
    private final transient Consumer<Problem> chosen;
    private final transient Formats formats;

    StepToolbar(String backPath, Formats formats, Consumer<Problem> chosen) {
        this.chosen = chosen;
        this.formats = formats;
        addClassName("fw-designer__bar");
        Anchor back = new Anchor(backPath, VaadinIcon.ARROW_LEFT.create());
        back.setRouterIgnore(false);
        back.getElement().setAttribute("aria-label", getTranslation("steps.back"));
        back.addClassName("fw-designer__back");
        saved.addClassName("fw-saver");
        saved.getElement().setAttribute("role", "status").setAttribute("data-state", "saved");
        Div words = new Div(new Div(title, state), saved);
        words.addClassName("fw-designer__words");
        problems.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        popover.setTarget(problems);
        popover.setWidth("min(420px, calc(100vw - 24px))");
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div actions = new Div(undo, redo, problems, preview, versions, publish);
        actions.addClassName("fw-designer__actions");
        add(back, words, actions, popover);
    }

    private static Button button(VaadinIcon icon, String key) {
        Button button = new Button(icon.create());
        String words = com.vaadin.flow.i18n.I18NProvider.translate(key);
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }

    void show(String label, Definition definition, StepDraft draft, List<Problem> found) {
        title.setText(label);
        state.removeAll();
        state.add(DefinitionState.of(definition).tag(definition.publishedVersion()));
        saved.setText(getTranslation("steps.saved", formats.dateTime(definition.updatedAt())));
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
        publish.setEnabled(definition.changed());
        boolean errors = found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        problems.setIcon((found.isEmpty() ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.WARNING).create());
        problems.setText(found.isEmpty() ? "" : Integer.toString(found.size()));
        problems.setAriaLabel(getTranslation("steps.problems", found.size()));
        problems.getElement().setAttribute("data-state", found.isEmpty() ? "fine" : errors ? "errors" : "warnings");
        popover.removeAll();
        popover.add(
                found.isEmpty()
                        ? new Paragraph(getTranslation("steps.problems.none"))
                        : new ProblemList(found, problem -> {
                            popover.close();
                            chosen.accept(problem);
                        }));
    }
}

package io.formwork.ui.definition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.Problem;
import io.formwork.ui.component.Toast;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The head of every designer: what is designed, how it stands, and what can be done with it. */
public final class DesignerToolbar extends Div {

    public final Button undo = button(VaadinIcon.ARROW_BACKWARD, "designer.undo");
    public final Button redo = button(VaadinIcon.ARROW_FORWARD, "designer.redo");
    public final Button problems = new Button();
    public final Button settings = button(VaadinIcon.COG, "designer.settings");
    public final Button versions = button(VaadinIcon.CLOCK, "definitions.versions.title");
    public final Button more = button(VaadinIcon.ELLIPSIS_DOTS_V, "component.more");
    public final Button publish = new Button(getTranslation("definitions.publish.verb"));
    public final ContextMenu menu = new ContextMenu(more);
    private final Anchor view = new Anchor("", getTranslation("designer.view"));
    public final MenuItem viewItem = menu.addItem(view);
    private final H1 title = new H1();
    private final Div state = new Div();
    private final Div actions = new Div();
    private final Popover popover = new Popover();
    private final transient Consumer<Problem> chosen;

    /** @param chosen told which problem the person wants to see */
    DesignerToolbar(String app, DraftSaver saver, Consumer<Problem> chosen) {
        this.chosen = chosen;
        addClassName("fw-designer__bar");
        Anchor back = new Anchor("a/" + app + "/build", VaadinIcon.ARROW_LEFT.create());
        back.setRouterIgnore(false);
        back.getElement().setAttribute("aria-label", getTranslation("designer.back"));
        back.addClassName("fw-designer__back");
        Div words = new Div(new Div(title, state), saver);
        words.addClassName("fw-designer__words");
        problems.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        popover.setTarget(problems);
        popover.setWidth("min(420px, calc(100vw - 24px))");
        menu.setOpenOnClick(true);
        view.setRouterIgnore(false);
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        actions.add(undo, redo, problems, versions, settings, more, publish);
        actions.addClassName("fw-designer__actions");
        add(back, words, actions);
    }

    /** Adds buttons of this designer alone. */
    public void own(Button... buttons) {
        for (Button each : buttons) {
            actions.addComponentAtIndex(actions.indexOf(versions), each);
        }
    }

    /** A button that shows only its sign and says the rest in its tooltip. */
    public static Button button(VaadinIcon icon, String key) {
        Button button = new Button(icon.create());
        String words = com.vaadin.flow.i18n.I18NProvider.translate(key);
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }

    /** Lets the draft be saved to a file, and replaced by one. */
    void files(
            DefinitionKey key, Supplier<ObjectNode> document, DefinitionDialogs dialogs, Consumer<ObjectNode> replace) {
        menu.addItem(new Anchor(DefinitionFiles.download(key, document), getTranslation("designer.export")));
        menu.addItem(
                getTranslation("designer.import"),
                click -> dialogs.read((found, proposedKey) -> {
                    replace.accept(found);
                    Toast.success(getTranslation("designer.imported"));
                }));
    }

    /** @param page where the published thing is seen, or nothing */
    void show(String label, Definition definition, DraftDocument draft, List<Problem> found, String page) {
        title.setText(label);
        state.removeAll();
        state.add(DefinitionState.of(definition).tag(definition.publishedVersion()));
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
        publish.setEnabled(definition.changed());
        view.setHref(page);
        viewItem.setVisible(definition.published() && !page.isEmpty());
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

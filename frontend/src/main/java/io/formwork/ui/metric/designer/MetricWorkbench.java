package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.Problem;
import io.formwork.identity.Actor;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.definition.DefinitionState;
import io.formwork.ui.definition.DraftDocument;
import io.formwork.ui.definition.DraftSaver;
import io.formwork.ui.definition.UndoKeys;
import java.util.List;

/** The designer of one metric: its settings at the left, the number that comes out at the right. */
final class MetricWorkbench extends Page {

    private final transient MetricMaterial material;
    private final transient MetricScope scope;
    private final DraftSaver saver;
    transient DraftDocument draft;

    final Button undo = icon(VaadinIcon.ARROW_BACKWARD, "designer.undo", this::undo);
    final Button redo = icon(VaadinIcon.ARROW_FORWARD, "designer.redo", this::redo);
    final Button publish = new Button(getTranslation("definitions.publish.verb"), click -> publish());
    final Anchor view = new Anchor();
    final Div state = new Div();
    final PageHeader header;
    final MeasureSection measure;
    final transient List<MetricSection> sections;
    final MetricPreview preview;

    MetricWorkbench(MetricMaterial material, Actor actor, DefinitionKey key) {
        this.material = material;
        Definition definition = material.definitions.get(actor, key);
        draft = new DraftDocument(definition.draft());
        saver = new DraftSaver(
                material.definitions,
                actor,
                material.formats.in(actor.language()),
                definition,
                () -> draft.document(),
                this::adopt);
        scope = new MetricScope(actor, key, material, () -> draft, this::changed);
        measure = new MeasureSection(scope);
        sections = List.of(measure, new RecordsSection(scope), new ShownSection(scope), new NamesSection(scope));
        preview = new MetricPreview(scope);
        header = new PageHeader(label());
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        view.setHref("a/" + key.app() + "/metrics/" + key.key());
        view.setText(getTranslation("metrics.design.view"));
        view.setRouterIgnore(false);
        Div settings = new Div();
        settings.addClassName("fw-metric-sections");
        sections.forEach(settings::add);
        Div columns = new Div(settings, preview);
        columns.addClassName("fw-metric-designer");
        wide();
        add(
                header.breadcrumb(getTranslation("build.title"), "a/" + key.app() + "/build")
                        .mark(state)
                        .mark(saver)
                        .actions(view, undo, redo, versions(), publish),
                columns);
        UndoKeys.on(this, this::undo, this::redo);
        show();
    }

    String label() {
        return LocalizedText.of(draft.document().get("label"))
                .in(scope.language(), scope.key().key());
    }

    private Button versions() {
        return icon(
                VaadinIcon.CLOCK,
                "definitions.versions.title",
                () -> material.dialogs.versions(scope.key(), this::adopt));
    }

    private void changed() {
        saver.save();
        show();
    }

    void undo() {
        if (draft.canUndo()) {
            draft.undo();
            changed();
        }
    }

    void redo() {
        if (draft.canRedo()) {
            draft.redo();
            changed();
        }
    }

    private void show() {
        sections.forEach(section -> section.show(draft.document()));
        Definition saved = saver.saved();
        List<Problem> problems = material.definitions.check(scope.actor(), scope.key());
        boolean begun = draft.canUndo() || saved.published();
        sections.forEach(section -> section.mark(begun ? problems : List.of()));
        preview.show(
                problems,
                problems.stream()
                        .filter(problem -> sections.stream()
                                .noneMatch(section -> section.isVisible() && section.covers(problem.pointer())))
                        .toList());
        header.setTitle(label());
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
        publish.setEnabled(saved.changed() || !saved.published());
        view.setVisible(saved.published());
        state.removeAll();
        state.add(DefinitionState.of(saved).tag(saved.publishedVersion()));
    }

    private void publish() {
        material.dialogs.publish(
                saver.saved(),
                version -> adopt(material.definitions.get(scope.actor(), scope.key())),
                problem -> sections.stream()
                        .filter(section -> section.covers(problem.pointer()))
                        .findFirst()
                        .ifPresent(section -> section.scrollIntoView()));
    }

    private void adopt(Definition definition) {
        saver.adopt(definition);
        if (!draft.document().equals(definition.draft())) {
            draft = new DraftDocument(definition.draft());
        }
        show();
    }

    private Button icon(VaadinIcon sign, String words, Runnable action) {
        var button = new Button(sign.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }
}

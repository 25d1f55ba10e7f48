package io.formwork.ui.report.designer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.Problem;
import io.formwork.identity.Actor;
import io.formwork.platform.text.LocalizedText;
import io.formwork.report.ReportSection;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Toast;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.report.ReportPane;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The designer of one report: its sections at the left, the settings of one or a preview at the right. */
@StyleSheet("formwork/report.css")
final class ReportWorkbench extends Page {

    private static final Pattern SECTION = Pattern.compile("/sections/(\\d+).*");

    /** Where no section is chosen. */
    private static final int COVER = -1;

    private final transient DefinitionService definitions;
    private final transient DefinitionDialogs dialogs;
    private final transient ReportMaterial material;
    private final transient Actor actor;
    private final transient DefinitionKey key;

    final Button undo = icon(VaadinIcon.ARROW_BACKWARD, "designer.undo", this::undo);
    final Button redo = icon(VaadinIcon.ARROW_FORWARD, "designer.redo", this::redo);
    final Button publish = new Button(getTranslation("definitions.publish.verb"), click -> publish());
    final Button addSection = new Button(getTranslation("reports.section.add"), VaadinIcon.PLUS.create());
    final Button cover = new Button(getTranslation("reports.cover"), VaadinIcon.BOOK.create(), click -> select(COVER));
    final Span state = new Span();
    final Div right = new Div();
    final SectionList list = new SectionList(new Arranging());
    final SectionSettings settings;
    transient ReportDraft draft;
    private transient Definition saved;
    private int selected = -1;

    ReportWorkbench(
            DefinitionService definitions,
            DefinitionDialogs dialogs,
            ReportMaterial material,
            Actor actor,
            DefinitionKey key) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.material = material;
        this.actor = actor;
        this.key = key;
        saved = definitions.get(actor, key);
        draft = new ReportDraft(saved.draft());
        settings = new SectionSettings(
                material.metrics(actor, key.app()),
                material.forms(key.app()),
                material::context,
                actor.language(),
                this::changeSelected);
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        cover.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        state.addClassName("fw-report-state");
        var columns = new Div(new Panel(getTranslation("reports.sections"), cover, list, adding()), right);
        columns.addClassName("fw-report-designer");
        wide();
        add(header(), columns);
        shortcut(Key.KEY_Z, this::undo);
        shortcut(Key.KEY_Y, this::redo);
        select(draft.sections().isEmpty() ? -1 : 0);
    }

    String label() {
        return LocalizedText.of(draft.document().get("label")).in(actor.language(), key.key());
    }

    private PageHeader header() {
        return new PageHeader(label())
                .breadcrumb(getTranslation("reports.back"), "a/" + key.app() + "/build")
                .mark(state)
                .actions(
                        undo,
                        redo,
                        new Button(getTranslation("reports.preview"), VaadinIcon.EYE.create(), click -> preview()),
                        icon(VaadinIcon.CLOCK, "definitions.versions.title", () -> dialogs.versions(key, this::adopt)),
                        publish);
    }

    private Div adding() {
        var menu = new ContextMenu(addSection);
        menu.setOpenOnClick(true);
        for (ReportSection.Type type : ReportSection.Type.values()) {
            menu.addItem(getTranslation("reports.section." + type.code()), click -> add(type));
        }
        return new Div(addSection);
    }

    /** Adds a section of that type at the end and opens its settings. */
    void add(ReportSection.Type type) {
        int place = draft.add(type);
        save();
        select(place);
    }

    private void changeSelected(Consumer<ObjectNode> change) {
        draft.changeSection(selected, change);
        save();
        select(selected);
    }

    private void changeWhole(Consumer<ObjectNode> change) {
        draft.change(change);
        save();
        select(COVER);
    }

    void undo() {
        draft.undo();
        save();
        select(Math.min(selected, draft.sections().size() - 1));
    }

    void redo() {
        draft.redo();
        save();
        select(Math.min(selected, draft.sections().size() - 1));
    }

    private void save() {
        saved = definitions.saveDraft(actor, key, draft.document(), saved.revision());
    }

    private void select(int place) {
        selected = place;
        list.show(draft.sections(), selected, actor.language());
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
        publish.setEnabled(saved.changed());
        state.setText(getTranslation(saved.changed() ? "reports.state.changed" : "reports.state.published"));
        right.removeAll();
        if (place < 0) {
            right.add(
                    new Panel(getTranslation("reports.cover"), new CoverSettings(draft.document(), this::changeWhole)));
        }
        if (draft.sections().isEmpty()) {
            right.add(new Panel(new EmptyState(VaadinIcon.FILE_PRESENTATION, getTranslation("reports.empty"))
                    .text(getTranslation("reports.empty.text"))));
        } else if (place >= 0) {
            settings.show(draft.sections().get(place));
            right.add(new Panel(getTranslation("reports.settings"), settings));
        }
    }

    void preview() {
        ReportPane pane = material.pane();
        right.removeAll();
        right.add(pane);
        ObjectNode shown = draft.document().deepCopy();
        pane.show(UI.getCurrent(), () -> material.preview(actor, key.app(), key.key(), shown));
    }

    private void publish() {
        dialogs.publish(saved, version -> adopt(definitions.get(actor, key)), this::lead);
    }

    private void lead(Problem problem) {
        Matcher place = SECTION.matcher(problem.pointer());
        if (place.matches()) {
            select(Math.min(Integer.parseInt(place.group(1)), draft.sections().size() - 1));
        }
    }

    private void adopt(Definition definition) {
        saved = definition;
        draft = new ReportDraft(definition.draft());
        select(
                draft.sections().isEmpty()
                        ? -1
                        : Math.max(0, Math.min(selected, draft.sections().size() - 1)));
    }

    private void shortcut(Key pressed, Runnable action) {
        Shortcuts.addShortcutListener(this, action::run, pressed, KeyModifier.CONTROL)
                .listenOn(this)
                .setBrowserDefaultAllowed(false);
    }

    private Button icon(VaadinIcon sign, String words, Runnable action) {
        var button = new Button(sign.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }

    /** What the list of sections asks for. */
    private final class Arranging implements SectionList.Actions {

        @Override
        public void select(int place) {
            ReportWorkbench.this.select(place);
        }

        @Override
        public void move(int from, int to) {
            draft.move(from, to);
            save();
            ReportWorkbench.this.select(Math.clamp(to, 0, draft.sections().size() - 1));
        }

        @Override
        public void remove(int place) {
            draft.remove(place);
            save();
            ReportWorkbench.this.select(Math.min(place, draft.sections().size() - 1));
            Toast.success(
                    getTranslation("reports.section.removed"),
                    getTranslation("designer.undo"),
                    ReportWorkbench.this::undo);
        }
    }
}

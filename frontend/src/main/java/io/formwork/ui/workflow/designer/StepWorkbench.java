package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.Problem;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.Toast;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.definition.DesignerTabs;
import io.formwork.ui.definition.DesignerToolbar;
import io.formwork.ui.definition.DraftSaver;
import io.formwork.ui.definition.UndoKeys;
import io.formwork.ui.workflow.BpmnView;
import io.formwork.workflow.WorkflowService;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One workflow on the table: the flow, the settings of what is chosen, and the head over both. */
@StyleSheet("formwork/designer.css")
@StyleSheet("formwork/steps.css")
final class StepWorkbench extends Div implements StepFlow.Listener {

    private final transient DefinitionService definitions;
    private final transient DefinitionDialogs dialogs;
    private final transient WorkflowService workflows;
    private final transient Actor actor;
    private final transient StepDraft draft;
    private final transient StepScope scope;
    private transient List<Problem> found = List.of();
    private transient String selected = "";

    final Button preview = DesignerToolbar.button(VaadinIcon.SITEMAP, "steps.preview");
    final DraftSaver saver;
    final DesignerToolbar toolbar;
    final DesignerTabs tabs;
    final StepFlow flow;
    final StepProperties properties;

    StepWorkbench(
            DefinitionService definitions,
            DefinitionDialogs dialogs,
            WorkflowService workflows,
            StepSurroundings surroundings,
            Formats formats,
            Actor actor,
            Definition definition) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.workflows = workflows;
        this.actor = actor;
        draft = new StepDraft(definition.draft());
        scope = new StepScope(definition.key().app(), actor.language(), draft, surroundings, this::changed);
        saver = new DraftSaver(definitions, actor, formats, definition, draft::document, this::adopt);
        toolbar = new DesignerToolbar(definition.key().app(), saver, this::lead, preview);
        flow = new StepFlow(scope, this);
        properties = new StepProperties(scope);
        addClassNames("fw-designer", "fw-steps");
        tabs = new DesignerTabs(this, List.of(DesignerTabs.CANVAS, DesignerTabs.PROPERTIES), panel -> {});
        Div canvas = new Div(flow);
        canvas.addAttachListener(
                attach -> canvas.getElement().executeJs("this.scrollLeft = (this.scrollWidth - this.clientWidth) / 2"));
        canvas.addClassNames("fw-designer__panel", "fw-designer__panel--canvas");
        Div panel = new Div(properties);
        panel.addClassNames("fw-designer__panel", "fw-designer__panel--properties");
        Div body = new Div(canvas, panel);
        body.addClassName("fw-designer__body");
        add(toolbar, tabs, body);
        toolbar.undo.addClickListener(click -> restored(draft::undo));
        toolbar.redo.addClickListener(click -> restored(draft::redo));
        preview.addClickListener(click -> preview());
        toolbar.versions.addClickListener(
                click -> dialogs.versions(saver.saved().key(), this::adopt));
        toolbar.publish.addClickListener(click -> publish());
        toolbar.files(definition.key(), draft::document, dialogs, this::replace);
        UndoKeys.on(this, () -> restored(draft::undo), () -> restored(draft::redo));
        found = definitions.check(actor, definition.key());
        choose("");
    }

    String label() {
        return LocalizedText.of(draft.document().get("label"))
                .in(actor.language(), saver.saved().key().key());
    }

    @Override
    public void select(String pointer) {
        choose(pointer);
        tabs.uncover(DesignerTabs.PROPERTIES);
    }

    private void choose(String pointer) {
        selected = draft.find(pointer).isPresent() ? pointer : "";
        properties.show(selected);
        refresh();
    }

    @Override
    public void insert(String list, int index) {
        new StepChooser(look -> {
                    String place = draft.insert(list, index, look.start(draft));
                    save();
                    select(place);
                })
                .open();
    }

    @Override
    public void addBranch(String step) {
        String list = step + "/branches";
        int number = draft.document().at(list) instanceof ArrayNode ways ? ways.size() : 0;
        int before =
                number > 0 && !draft.document().at(list + "/" + (number - 1)).has("when") ? number - 1 : number;
        String place = draft.insert(
                list, before, StepLook.branch(draft.freshId("way"), getTranslation("steps.branch.new", number), true));
        save();
        select(place);
    }

    @Override
    public void remove(String pointer) {
        draft.remove(pointer);
        save();
        choose("");
        Toast.success(getTranslation("steps.removed"), getTranslation("designer.undo"), () -> restored(draft::undo));
    }

    @Override
    public void move(String pointer, int by) {
        String place = draft.move(pointer, by);
        save();
        choose(place);
    }

    private void changed(String pointer) {
        save();
        refresh();
    }

    private void restored(Runnable step) {
        step.run();
        save();
        choose(selected);
    }

    private void save() {
        saver.save();
        found = definitions.check(actor, saver.saved().key());
    }

    private void adopt(Definition definition) {
        saver.adopt(definition);
        draft.replace(definition.draft());
        found = definitions.check(actor, definition.key());
        choose("");
    }

    private void replace(ObjectNode document) {
        draft.replace(document);
        save();
        choose("");
    }

    private void refresh() {
        flow.show(selected, found);
        toolbar.show(label(), saver.saved(), draft, found);
    }

    /** The longest place in the problem's pointer that can be chosen. */
    private void lead(Problem problem) {
        String pointer = problem.pointer();
        while (!pointer.isEmpty() && !pointer.matches("(.*/)?(steps|branches)/[0-9]+")) {
            pointer = StepDraft.parent(pointer);
        }
        select(pointer);
    }

    private void preview() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("steps.preview"));
        dialog.setWidth("1200px");
        dialog.setMaxWidth("calc(100vw - 32px)");
        BpmnView view = new BpmnView(
                workflows.preview(saver.saved().key(), draft.document(), actor.language()), actor.language());
        view.setHeight("min(560px, 70vh)");
        dialog.add(view);
        dialog.open();
    }

    private void publish() {
        dialogs.publish(
                saver.saved(),
                version -> {
                    saver.adopt(definitions.get(actor, version.key()));
                    refresh();
                    Toast.success(getTranslation("steps.published", version.version()));
                },
                this::lead);
    }
}

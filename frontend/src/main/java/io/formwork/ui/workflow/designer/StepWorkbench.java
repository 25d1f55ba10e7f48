package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Definition;
import io.formwork.definition.Problem;
import io.formwork.identity.Actor;
import io.formwork.ui.definition.DesignerFrame;
import io.formwork.ui.definition.DesignerPanel;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerTabs;
import io.formwork.ui.definition.DesignerToolbar;
import io.formwork.ui.workflow.BpmnView;
import io.formwork.workflow.WorkflowService;
import tools.jackson.databind.node.ArrayNode;

/** The designer of one workflow: the flow of its steps, and the settings of what is chosen. */
@StyleSheet("formwork/steps.css")
final class StepWorkbench extends DesignerFrame<StepDraft> implements StepFlow.Listener {

    /** Shows the middle of a wide flow, as soon as it is laid out. */
    private static final String CENTRE = """
            const panel = this.parentElement;
            new ResizeObserver((sizes, observer) => {
              if (getComputedStyle(panel).overflowX === 'auto' && panel.scrollWidth > panel.clientWidth) {
                panel.scrollLeft = (panel.scrollWidth - panel.clientWidth) / 2;
                observer.disconnect();
              }
            }).observe(this);
            """;

    private final transient WorkflowService workflows;
    private transient String selected = "";
    final Button preview = DesignerToolbar.button(VaadinIcon.SITEMAP, "steps.preview");
    final StepFlow flow;
    final StepProperties properties;

    StepWorkbench(
            DesignerServices services,
            WorkflowService workflows,
            StepSurroundings surroundings,
            Actor actor,
            Definition definition) {
        super(services, actor, definition, new StepDraft(definition.draft()));
        this.workflows = workflows;
        StepScope scope = new StepScope(key.app(), actor.language(), draft, surroundings, pointer -> changed());
        flow = new StepFlow(scope, this);
        properties = new StepProperties(scope);
        addClassName("fw-steps");
        preview.addClickListener(click -> preview());
        toolbar.own(preview);
        flow.addAttachListener(attach -> flow.getElement().executeJs(CENTRE));
        arrange(new DesignerPanel(DesignerTabs.CANVAS, flow), new DesignerPanel(DesignerTabs.PROPERTIES, properties));
    }

    @Override
    protected void show() {
        flow.show(selected, problems());
    }

    @Override
    protected void showAnew() {
        choose(selected);
    }

    @Override
    protected void settings() {
        select("");
    }

    @Override
    public void select(String pointer) {
        choose(pointer);
        uncover(DesignerTabs.PROPERTIES);
    }

    private void choose(String pointer) {
        selected = draft.find(pointer).isPresent() ? pointer : "";
        properties.show(selected);
        show();
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
        offerUndo(getTranslation("steps.removed"));
    }

    @Override
    public void move(String pointer, int by) {
        String place = draft.move(pointer, by);
        save();
        choose(place);
    }

    /** The longest place in the problem's pointer that can be chosen. */
    @Override
    protected void lead(Problem problem) {
        String pointer = problem.pointer();
        while (!pointer.isEmpty() && !pointer.matches("(.*/)?(steps|branches)/[0-9]+")) {
            pointer = StepDraft.parent(pointer);
        }
        select(pointer);
        scrollToSelected(flow);
    }

    private void preview() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("steps.preview"));
        dialog.setWidth("1200px");
        dialog.setMaxWidth("calc(100vw - 32px)");
        BpmnView view = new BpmnView(workflows.preview(key, draft.document(), actor.language()), actor.language());
        view.setHeight("min(560px, 70vh)");
        dialog.add(view);
        dialog.open();
    }
}

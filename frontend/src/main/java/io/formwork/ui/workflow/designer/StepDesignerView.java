package io.formwork.ui.workflow.designer;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import io.formwork.definition.Definition;
import io.formwork.identity.Actor;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerView;
import io.formwork.ui.shell.MainLayout;
import io.formwork.ui.workflow.BpmnView;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.WorkflowService;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/**
 * Where the steps of a workflow are designed. Its scripts come to the browser with the drawing too, because no scan of
 * classes finds the drawing from the record page, which gets its tabs as beans.
 */
@Prototype
@PermitAll
@Route(value = "a/:app/design/workflow/:key", layout = MainLayout.class)
@DependencyTrigger({StepDesignerView.class, BpmnView.class})
public class StepDesignerView extends DesignerView<StepWorkbench> {

    private final transient WorkflowService workflows;
    private final transient StepSurroundings surroundings;

    StepDesignerView(DesignerServices services, WorkflowService workflows, StepSurroundings surroundings) {
        super(services, WorkflowDefinition.KIND);
        this.workflows = workflows;
        this.surroundings = surroundings;
    }

    @Override
    protected StepWorkbench open(DesignerServices services, Actor actor, Definition definition) {
        return new StepWorkbench(services, workflows, surroundings, actor, definition);
    }
}

package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.formwork.ui.workflow.BpmnView;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.WorkflowService;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/**
 * Where the steps of a workflow are designed. Its scripts come to the browser with the drawing too, because no scan of
 * classes finds the drawing from the record page, which gets its tabs as beans.
 */
@Prototype
@PermitAll
@Route(value = "a/:app/design/workflow/:key", layout = MainLayout.class)
@DependencyTrigger({StepDesignerView.class, BpmnView.class})
public class StepDesignerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DefinitionService definitions;
    private final transient DefinitionDialogs dialogs;
    private final transient WorkflowService workflows;
    private final transient StepSurroundings surroundings;
    private final transient Formats.Factory formats;
    private final transient CurrentUser user;

    @Nullable
    StepWorkbench workbench;

    StepDesignerView(
            DefinitionService definitions,
            DefinitionDialogs dialogs,
            WorkflowService workflows,
            StepSurroundings surroundings,
            Formats.Factory formats,
            CurrentUser user) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.workflows = workflows;
        this.surroundings = surroundings;
        this.formats = formats;
        this.user = user;
        setHeightFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String app = event.getRouteParameters().get("app").orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        Actor actor = user.actor();
        workbench = new StepWorkbench(
                definitions,
                dialogs,
                workflows,
                surroundings,
                formats.in(actor.language()),
                actor,
                definitions.get(actor, new DefinitionKey(app, WorkflowDefinition.KIND, key)));
        removeAll();
        add(workbench);
    }

    @Override
    public String getPageTitle() {
        return workbench == null ? "" : workbench.label();
    }
}

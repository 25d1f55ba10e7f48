package io.formwork.ui.report.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.report.ReportDefinition;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Where a report is designed. */
@Prototype
@PermitAll
@Route(value = "a/:app/design/report/:key", layout = MainLayout.class)
public class ReportDesignerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DefinitionService definitions;
    private final transient DefinitionDialogs dialogs;
    private final transient ReportMaterial material;
    private final transient CurrentUser user;

    @Nullable
    ReportWorkbench workbench;

    ReportDesignerView(
            DefinitionService definitions, DefinitionDialogs dialogs, ReportMaterial material, CurrentUser user) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.material = material;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String app = event.getRouteParameters().get("app").orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        workbench = new ReportWorkbench(
                definitions, dialogs, material, user.actor(), new DefinitionKey(app, ReportDefinition.KIND, key));
        removeAll();
        add(workbench);
    }

    @Override
    public String getPageTitle() {
        return workbench == null ? "" : workbench.label();
    }
}

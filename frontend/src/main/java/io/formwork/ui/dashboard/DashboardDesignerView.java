package io.formwork.ui.dashboard;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.dashboard.DashboardDefinition;
import io.formwork.definition.DefinitionKey;
import io.formwork.platform.text.Messages;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Where a dashboard is put together. */
@Route(value = "a/:app/design/dashboard/:key", layout = MainLayout.class)
@Prototype
@PermitAll
@StyleSheet("formwork/designer.css")
@StyleSheet("formwork/dashboard.css")
public class DashboardDesignerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DashboardMaterial material;
    private final transient Messages messages;
    private final transient CurrentUser user;

    @Nullable
    DashboardWorkbench workbench;

    DashboardDesignerView(DashboardMaterial material, Messages messages, CurrentUser user) {
        this.material = material;
        this.messages = messages;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String app = event.getRouteParameters().get("app").orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        workbench = new DashboardWorkbench(
                material, messages, user.actor(), new DefinitionKey(app, DashboardDefinition.KIND, key));
        removeAll();
        add(workbench);
    }

    @Override
    public String getPageTitle() {
        return workbench == null ? "" : workbench.label();
    }
}

package io.formwork.ui.dashboard;

import com.vaadin.flow.router.Route;
import io.formwork.dashboard.DashboardDefinition;
import io.formwork.definition.Definition;
import io.formwork.identity.Actor;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerView;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** Where a dashboard is put together. */
@Route(value = "a/:app/design/dashboard/:key", layout = MainLayout.class)
@Prototype
@PermitAll
public class DashboardDesignerView extends DesignerView<DashboardWorkbench> {

    private final transient DashboardMaterial material;

    DashboardDesignerView(DesignerServices services, DashboardMaterial material) {
        super(services, DashboardDefinition.KIND);
        this.material = material;
    }

    @Override
    protected DashboardWorkbench open(DesignerServices services, Actor actor, Definition definition) {
        return new DashboardWorkbench(services, material, actor, definition);
    }
}

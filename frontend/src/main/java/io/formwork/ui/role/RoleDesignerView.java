package io.formwork.ui.role;

import com.vaadin.flow.router.Route;
import io.formwork.access.RoleDefinition;
import io.formwork.definition.Definition;
import io.formwork.identity.Actor;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerView;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** Where a role is designed. */
@Prototype
@PermitAll
@Route(value = "a/:app/design/role/:key", layout = MainLayout.class)
public class RoleDesignerView extends DesignerView<RoleWorkbench> {

    private final transient RoleMaterial material;

    RoleDesignerView(DesignerServices services, RoleMaterial material) {
        super(services, RoleDefinition.KIND);
        this.material = material;
    }

    @Override
    protected RoleWorkbench open(DesignerServices services, Actor actor, Definition definition) {
        return new RoleWorkbench(services, material, actor, definition);
    }
}

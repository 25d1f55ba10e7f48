package io.formwork.ui.report.designer;

import com.vaadin.flow.router.Route;
import io.formwork.definition.Definition;
import io.formwork.identity.Actor;
import io.formwork.report.ReportDefinition;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerView;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** Where a report is designed. */
@Prototype
@PermitAll
@Route(value = "a/:app/design/report/:key", layout = MainLayout.class)
public class ReportDesignerView extends DesignerView<ReportWorkbench> {

    private final transient ReportMaterial material;

    ReportDesignerView(DesignerServices services, ReportMaterial material) {
        super(services, ReportDefinition.KIND);
        this.material = material;
    }

    @Override
    protected ReportWorkbench open(DesignerServices services, Actor actor, Definition definition) {
        return new ReportWorkbench(services, material, actor, definition);
    }
}

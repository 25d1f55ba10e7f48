package io.formwork.ui.metric.designer;

import com.vaadin.flow.router.Route;
import io.formwork.definition.Definition;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerView;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** Where a metric is designed. */
@Prototype
@PermitAll
@Route(value = "a/:app/design/metric/:key", layout = MainLayout.class)
public class MetricDesignerView extends DesignerView<MetricWorkbench> {

    private final transient MetricMaterial material;

    MetricDesignerView(DesignerServices services, MetricMaterial material) {
        super(services, MetricDefinition.KIND);
        this.material = material;
    }

    @Override
    protected MetricWorkbench open(DesignerServices services, Actor actor, Definition definition) {
        return new MetricWorkbench(services, material, actor, definition);
    }
}

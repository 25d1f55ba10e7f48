package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.definition.DefinitionKey;
import io.formwork.metric.MetricDefinition;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Where a metric is designed. */
@Prototype
@PermitAll
@Route(value = "a/:app/design/metric/:key", layout = MainLayout.class)
@StyleSheet("formwork/designer.css")
@StyleSheet("formwork/metric.css")
public class MetricDesignerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MetricMaterial material;
    private final transient CurrentUser user;

    @Nullable
    MetricWorkbench workbench;

    MetricDesignerView(MetricMaterial material, CurrentUser user) {
        this.material = material;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String app = event.getRouteParameters().get("app").orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        workbench = new MetricWorkbench(material, user.actor(), new DefinitionKey(app, MetricDefinition.KIND, key));
        removeAll();
        add(workbench);
    }

    @Override
    public String getPageTitle() {
        return workbench == null ? "" : workbench.label();
    }
}

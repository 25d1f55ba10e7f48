package io.formwork.ui.record.transfer;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.access.Action;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.FormScopes;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** Brings records in from a CSV file. */
@Prototype
@PermitAll
@Route(value = "a/:app/forms/:form/import", layout = MainLayout.class)
public class ImportView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FormScopes scopes;
    private final transient ImportServices services;
    transient FormScope scope;
    transient ImportWizard wizard;

    @SuppressWarnings("NullAway.Init") // the address, known at entering, says which form
    ImportView(FormScopes scopes, ImportServices services) {
        this.scopes = scopes;
        this.services = services;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        scope = scopes.of(event.getRouteParameters());
        scope.access().require(Action.IMPORT);
        wizard = new ImportWizard(scope, services);
        removeAll();
        PageHeader header = new PageHeader(getTranslation("import.title", scope.label()));
        add(scopes.breadcrumb(header, scope).breadcrumb(scope.label(), scope.path()), wizard);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title", scope.label());
    }
}

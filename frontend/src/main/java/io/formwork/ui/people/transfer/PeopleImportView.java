package io.formwork.ui.people.transfer;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** Brings people in from a file. */
@Route(value = PeopleImportView.PATH, layout = MainLayout.class)
@Prototype
@RolesAllowed("admin")
public class PeopleImportView extends Page implements HasDynamicTitle {

    public static final String PATH = "people/import";

    final PeopleImportWizard wizard;

    PeopleImportView(PeopleImportServices services, CurrentUser user) {
        wizard = new PeopleImportWizard(services, user.actor());
        narrow();
        add(
                new PageHeader(getTranslation("people-import.title"))
                        .breadcrumb(getTranslation("people.title"), "people"),
                wizard);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people-import.title");
    }
}

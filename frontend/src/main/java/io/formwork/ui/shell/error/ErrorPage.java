package io.formwork.ui.shell.error;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;

/** A page that says why the wanted one is not shown, and offers the way home. */
abstract class ErrorPage extends Page implements HasDynamicTitle {

    private String title = "";

    void show(VaadinIcon icon, String heading, String text) {
        title = heading;
        var home = new Button(
                translate("shell.error.home"),
                VaadinIcon.HOME_O.create(),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("")));
        home.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var back = new Button(
                translate("shell.error.back"),
                click -> click.getSource()
                        .getUI()
                        .ifPresent(ui -> ui.getPage().getHistory().back()));
        removeAll();
        add(new EmptyState(icon, heading).text(text).actions(home, back));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

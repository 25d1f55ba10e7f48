package io.formwork.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.shell.MainLayout;
import io.formwork.ui.substitution.Substitutes;
import io.formwork.ui.substitution.SubstitutesPanel;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** A person's own account. */
@Route(value = AccountView.PATH, layout = MainLayout.class)
@Prototype
@PermitAll
@StyleSheet("formwork/account.css")
public class AccountView extends Page implements HasDynamicTitle {

    public static final String PATH = "account";

    final FactorPanel factor;
    final SessionsPanel sessions;
    final KeysPanel keys;
    final SubstitutesPanel substitutes;

    AccountView(AccountScope scope, OwnPassword password, KeyRoles roles, Substitutes leave) {
        factor = new FactorPanel(scope);
        sessions = new SessionsPanel(scope);
        keys = new KeysPanel(scope, roles);
        substitutes = leave.panel(scope.actor(), scope.actor().id());
        var change =
                new Button(getTranslation("account.password.change"), VaadinIcon.KEY.create(), click -> password.ask());
        var secret = new Panel(
                        getTranslation("account.password"), new Paragraph(getTranslation("account.password.text")))
                .actions(change);
        substitutes.setVisible(!scope.actor().external());
        narrow();
        add(
                new PageHeader(getTranslation("account.title"))
                        .subtitle(scope.actor().name() + " · " + scope.actor().login()),
                substitutes,
                secret,
                factor,
                sessions,
                keys);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title");
    }
}

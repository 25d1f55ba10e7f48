package io.formwork.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.identity.Actor;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.component.PersonAvatar;

/** Who one is, and the way out. */
final class UserMenu extends MenuBar {

    private final transient CurrentUser user;

    UserMenu(CurrentUser user) {
        this.user = user;
        Actor actor = user.actor();
        addClassName("fw-user-menu");
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        ComponentTexts.apply(this);
        var name = new Span(actor.name());
        name.addClassName("fw-user-menu__name");
        var person = new Div(new PersonAvatar(actor.name()), name);
        person.addClassName("fw-person");
        var menu = addItem(person);
        menu.setAriaLabel(actor.name());
        var login = new Span(actor.login());
        login.addClassName("fw-user-menu__login");
        menu.getSubMenu().addItem(login).setEnabled(false);
        var account = menu.getSubMenu()
                .addItem(VaadinIcon.USER.create(), click -> UI.getCurrent().navigate("account"));
        account.add(new Span(getTranslation("shell.account")));
        var leave = menu.getSubMenu().addItem(VaadinIcon.SIGN_OUT.create(), click -> logOut());
        leave.add(new Span(getTranslation("shell.logout")));
    }

    private void logOut() {
        user.leave();
        UI.getCurrent().getPage().setLocation("login");
        VaadinSession.getCurrent().getSession().invalidate();
    }
}

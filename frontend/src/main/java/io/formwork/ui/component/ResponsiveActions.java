package io.formwork.ui.component;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** A row of actions, most important first; those that find no room fold into a menu. */
public final class ResponsiveActions extends MenuBar {

    public ResponsiveActions() {
        addClassName("fw-actions");
        addThemeVariants(MenuBarVariant.AURA_END_ALIGNED);
        ComponentTexts.apply(this);
    }

    /** Adds the one main action of the page. */
    public ResponsiveActions primary(VaadinIcon icon, String label, Runnable action) {
        item(icon, label, action).addThemeNames("primary");
        return this;
    }

    /** Adds a further action. */
    public ResponsiveActions action(VaadinIcon icon, String label, Runnable action) {
        item(icon, label, action);
        return this;
    }

    /** Adds an action that destroys; it asks before it acts. */
    public ResponsiveActions danger(VaadinIcon icon, String label, Runnable action) {
        item(icon, label, action).addThemeNames("error");
        return this;
    }

    /** Adds an action and gives its item, to switch it on and off later. */
    public MenuItem item(VaadinIcon icon, String label, Runnable action) {
        var item = addItem(icon.create(), click -> action.run());
        item.add(new Span(label));
        return item;
    }
}
